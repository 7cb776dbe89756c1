package tongli.core;

/** Which models read a text: how much time is spent on it. */
public enum Tier implements Coded {
    /** A small model without an encoder; thousands of texts a second, less right. It tells polarity and basic emotions. */
    FAST,
    /** The small model where little would be lost by not asking the encoder, else the encoder. */
    CASCADE,
    /** The encoder. */
    FULL
}
