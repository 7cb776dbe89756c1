package tongli.core;

/** The coarsest taxonomy: whether a feeling is pleasant, unpleasant or neither. */
public enum Polarity implements Coded {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
