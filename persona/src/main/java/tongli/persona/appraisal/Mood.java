package tongli.persona.appraisal;

import tongli.persona.PersonaState;

/** How ready a persona is to take something well. */
public enum Mood {
    GUARDED,
    OPEN,
    HURT;

    private static final double OPEN_TRUST = 0.4;
    private static final int HURT_TURNS = 2;

    /** Hurt for two turns after a misstep; otherwise open from a trust of 0.4. */
    static Mood of(PersonaState state, Laws laws) {
        if (laws.hold(Law.SORENESS) && state.turnsSinceHurt() < HURT_TURNS) {
            return HURT;
        }
        return state.inner().trust() >= OPEN_TRUST ? OPEN : GUARDED;
    }
}
