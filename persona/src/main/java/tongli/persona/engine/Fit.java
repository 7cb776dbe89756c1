package tongli.persona.engine;

/** Whether a reflection meets what the persona feels. */
public enum Fit {
    FITS,
    MISSES,
    /** It says nothing that could be held against the truth. */
    UNKNOWN
}
