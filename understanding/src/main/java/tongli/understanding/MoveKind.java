package tongli.understanding;

import tongli.core.Coded;

/** What a stretch of a reply does. One reply may make several moves, in order. */
public enum MoveKind implements Coded {
    /** Gives back a fact or feeling that was said, in the listener's words. */
    SIMPLE_REFLECTION,
    /** Adds the meaning, the unsaid half or the feeling behind: by scene, body or image too, without an emotion word. */
    COMPLEX_REFLECTION,
    OPEN_QUESTION,
    CLOSED_QUESTION,
    /** A plain, caring question whether the other thinks of ending their life. */
    RISK_QUESTION,
    /** A stock phrase of empathy or service that would fit anybody. */
    FORMULA,
    /** A fix, suggestion or instruction. */
    ADVICE,
    /** Neutral facts, with no push. */
    INFORMATION,
    /** Asks leave before asking, advising or staying. */
    PERMISSION,
    MINIMISING,
    JUDGING,
    /** About the listener's own life. */
    SELF_DISCLOSURE,
    /** A verdict of worth: "you are great". */
    PRAISE,
    /** Values something that the other did or endured. */
    AFFIRMATION,
    /** Owns a fault, with no "but". */
    APOLOGY,
    /** "Sorry you feel that way". */
    NON_APOLOGY,
    /** "Many people in your place would". */
    NORMALISING,
    /** Points at a contradiction, or pushes. */
    CONFRONTATION,
    /** A concrete deed or step: food at the door, who does what by when. */
    PRACTICAL_CARE,
    /** Warmth said plainly: "I'm here", "that is hard to hear". */
    WARMTH,
    FALSE_CHEER,
    FALSE_PROMISE,
    DIAGNOSING,
    ARGUING,
    /** Goes on to another matter, a chore or a joke of one's own, as if nothing had been said. */
    TURNING_AWAY,
    /** Tells the other that it is for them to choose. */
    AUTONOMY,
    GREETING,
    THANKS,
    GOODBYE,
    OTHER;

    /** Whether it gives back what the other said or meant. */
    public boolean isReflection() {
        return this == SIMPLE_REFLECTION || this == COMPLEX_REFLECTION;
    }
}
