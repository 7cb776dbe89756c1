package tongli.core;

/** A way in which a reply leaves the other person less heard than before. */
public enum Misstep implements Coded {
    MINIMISING,
    JUDGING,
    PREMATURE_ADVICE,
    INTERROGATING,
    SELF_CENTRED,
    FALSE_CHEER,
    FALSE_PROMISE,
    IGNORING,
    DIAGNOSING,
    ARGUING
}
