package tongli.persona.appraisal;

import tongli.persona.PersonaState;

/** How ready a persona is to take something well. */
public enum Mood {
    GUARDED,
    OPEN,
    HURT;

    private static final double OPEN_TRUST = 0.4;

    /** Hurt for two turns after a wound; otherwise open from a trust of 0.4. */
    static Mood of(PersonaState state, Laws laws) {
        if (laws.hold(Law.SORENESS) && state.sore()) {
            return HURT;
        }
        return state.inner().trust() >= OPEN_TRUST ? OPEN : GUARDED;
    }
}
