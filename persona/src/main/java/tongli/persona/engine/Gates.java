package tongli.persona.engine;

import tongli.persona.InnerState;
import tongli.persona.scenario.Topic;

/**
 * What it takes before a persona tells a level of a topic, or has had enough. The constants are authored starting points,
 * not measured on people ({@code docs/persona.md}).
 */
final class Gates {

    /** The trust that levels 1 to 4 ask for, in a topic of middling sensitivity. */
    private static final double[] TRUST = {0.12, 0.34, 0.50, 0.64};
    /** How much more trust the most sensitive topic asks for than the least. */
    private static final double SENSITIVITY_SPAN = 0.10;

    private static final double MIDDLING_SENSITIVITY = 0.5;
    /** Openness may lag behind trust by this much. */
    private static final double OPENNESS_SLACK = 0.12;

    /** With so little trust left, a turn that hurts is the last. */
    static final double LEAVES_BELOW = 0.06;
    /** Somebody hurt {@value #LEAVES_AFTER_HURTS} times leaves earlier: below this trust. */
    static final double LEAVES_HURT_BELOW = 0.16;

    static final int LEAVES_AFTER_HURTS = 4;
    /** With so little energy left, they leave whatever was said. */
    static final double SPENT_ENERGY = 0.03;

    private Gates() {}

    /**
     * Whether trust and openness suffice for a level, 1 to 4.
     *
     * @param reserve what is asked for beyond that, as {@link tongli.persona.scenario.Masking} has it
     */
    static boolean open(InnerState inner, Topic topic, int level, double reserve) {
        double needed = TRUST[level - 1] + SENSITIVITY_SPAN * (topic.sensitivity() - MIDDLING_SENSITIVITY) + reserve;
        return inner.trust() >= needed && inner.openness() >= needed - OPENNESS_SLACK;
    }

    static boolean leaves(InnerState inner, int hurts, boolean hurtNow) {
        return inner.energy() < SPENT_ENERGY
                || (hurtNow && inner.trust() < LEAVES_BELOW)
                || (hurtNow && hurts >= LEAVES_AFTER_HURTS && inner.trust() < LEAVES_HURT_BELOW);
    }
}
