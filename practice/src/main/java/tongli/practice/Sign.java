package tongli.practice;

import tongli.core.Coded;

/** The small sign that a learner sees while talking: whether a turn brought the persona nearer. */
public enum Sign implements Coded {
    WARMER,
    COOLER,
    SAME;

    /**
     * A change of trust and openness together that stays below this does not show: a third of what a reflection brings,
     * and more than a polite word or a plain fact does.
     */
    private static final double VISIBLE = 0.03;

    /** @param change of trust and openness together */
    static Sign of(double change) {
        if (change > VISIBLE) {
            return WARMER;
        }
        return change < -VISIBLE ? COOLER : SAME;
    }
}
