package tongli.persona.memory;

import tongli.core.Coded;

/** What a person speaks of first when they meet somebody again; the code is the pool of the lines for it. */
public enum Reunion implements Coded {
    /** What smarts. */
    HURT,
    /** What the learner said they would do. */
    PROMISE,
    /** That it was mended. */
    REPAIRED,
    /** What they told. */
    TOLD,
    /** That it is them again. */
    WARM,
    /** That it broke off. */
    UNFINISHED;

    /** The first that there is cause for, in the order above: what weighs most is spoken of first. */
    public static Reunion of(Recollection kept) {
        if (kept.ending() == Ending.HURT) {
            return HURT;
        }
        if (!kept.promises().isEmpty()) {
            return PROMISE;
        }
        if (kept.ending() == Ending.REPAIRED) {
            return REPAIRED;
        }
        if (kept.confided().isPresent()) {
            return TOLD;
        }
        return kept.ending() == Ending.WARM ? WARM : UNFINISHED;
    }
}
