package tongli.learning.robustness;

import tongli.core.Coded;

/** How much of a text is changed. */
public enum Strength implements Coded {
    MILD(0.1),
    STRONG(0.3);

    private final double share;

    Strength(double share) {
        this.share = share;
    }

    /** Of the places where a perturbation could change something, about so many are changed. */
    double share() {
        return share;
    }
}
