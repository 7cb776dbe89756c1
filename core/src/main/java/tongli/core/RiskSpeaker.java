package tongli.core;

/** Whose risk a text speaks of. */
public enum RiskSpeaker implements Coded {
    /** The person who wrote it. */
    SELF,
    /** Somebody else. */
    OTHER,
    /** Words repeated from elsewhere: a song, a film, a report. */
    QUOTED,
    /** A caring question to the other person. */
    ASKED
}
