package tongli.perception.face.motion;

import tongli.core.Coded;
import tongli.core.Require;

/** Something that a head did, from a moment to another. */
public record HeadAct(Kind kind, double fromSeconds, double toSeconds) {
    /** What it was. */
    public enum Kind implements Coded {
        /** Up and down, by turns. */
        NOD,
        /** To and fro, by turns. */
        SHAKE,
        /** Nearer than it usually is. */
        LEAN_IN,
        /** Farther than it usually is. */
        LEAN_BACK
    }

    public HeadAct {
        Require.inRange("toSeconds", toSeconds, fromSeconds, 1e9);
    }
}
