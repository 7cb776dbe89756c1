package tongli.persona.scenario;

import tongli.core.Coded;

/**
 * How hard a persona makes it for one talk. It bends temperament, the start and masking, and nothing else: what happened to
 * them, what they can say and what they are asked is the same, so that one talk can be held against another.
 *
 * <p>All numbers of the law stand here; they are authored starting points ({@code docs/persona.md} gives the reasons).
 * {@link #NORMAL} changes nothing.
 */
public enum Difficulty implements Coded {
    /** Readier to trust, thicker of skin, and shows more of what lies under a front. */
    EASY(1, new Masking(-0.05, -0.5, 0.5, false)),
    /** As the scenario was written. */
    NORMAL(0, Masking.AS_WRITTEN),
    /** Slower to trust, easier to hurt, hides more, and tests before telling. */
    HARD(-1, new Masking(0.08, 0.5, 1.5, true));

    /** Of neuroticism, agreeableness and openness each: about one standard deviation of people on a scale of 0 to 1. */
    private static final double TEMPERAMENT = 0.15;
    /** Of trust and openness before the first word: what one good first reply wins. */
    private static final double START = 0.05;

    private final int ease;
    private final Masking masking;

    Difficulty(int ease, Masking masking) {
        this.ease = ease;
        this.masking = masking;
    }

    /** The scenario as it is played; the same one at {@link #NORMAL}. */
    public Scenario bend(Scenario scenario) {
        return this == NORMAL
                ? scenario
                : scenario.bent(
                        temperament(scenario.profile().temperament()),
                        scenario.start().plus(ease * START, 0, ease * START, 0),
                        masking);
    }

    private Temperament temperament(Temperament written) {
        return new Temperament(
                held(written.neuroticism() - ease * TEMPERAMENT),
                held(written.agreeableness() + ease * TEMPERAMENT),
                written.extraversion(),
                held(written.openness() + ease * TEMPERAMENT),
                written.conscientiousness());
    }

    private static double held(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
