package tongli.practice.showing;

import tongli.core.Coded;

/** How strongly a round shows its feelings: always the same, or as strongly as the learner needs it. The sizes are ours. */
public enum ShownStrength implements Coded {
    FAINT(0.35),
    CLEAR(0.65),
    STRONG(1),
    /** Up and down by a {@link Staircase}, from clear. */
    ADAPTIVE(0.65);

    private final double first;

    ShownStrength(double first) {
        this.first = first;
    }

    /** The strength of the first showing, in (0, 1]; of all of them, unless it is adaptive. */
    public double first() {
        return first;
    }
}
