package tongli.persona.memory;

import java.util.ArrayList;
import java.util.List;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Impact;

/**
 * The law of repair: a hurt is mended when the learner owned a fault after it and was met for that, or when trust stands at the
 * end where it stood before it. What was brought along from a talk before is mended alike.
 *
 * <p>Source: Safran and Muran 2000, on ruptures and their repair; McCullough et al., Journal of Personality and Social
 * Psychology 73, 1997, on apology and forgiving. Stateless.
 */
final class Wounds {

    private Wounds() {}

    /** @param usualTrust the trust that the person begins with when nothing was before */
    static List<Wound> of(PastTalk talk, double usualTrust) {
        List<Wound> wounds = new ArrayList<>();
        if (broughtAlong(talk.opening())) {
            double lost =
                    Math.max(Rates.OLD_HURT, usualTrust - talk.opening().inner().trust());
            wounds.add(new Wound(0, lost, isMended(talk, -1, usualTrust)));
        }
        for (int i = 0; i < talk.turns().size(); i++) {
            PersonaState after = talk.turns().get(i).state();
            if (after.turnsSinceHurt() == 0) {
                double before = talk.trustBefore(i);
                double lost = Math.max(Rates.SORE_FROM, before - after.inner().trust());
                wounds.add(new Wound(talk.turns().get(i).number(), lost, isMended(talk, i, before)));
            }
        }
        return List.copyOf(wounds);
    }

    private static boolean broughtAlong(PersonaState opening) {
        return opening.hurts() > 0;
    }

    private static boolean isMended(PastTalk talk, int hurtAt, double trustBefore) {
        boolean owned = false;
        for (int i = hurtAt + 1; i < talk.turns().size(); i++) {
            owned |= talk.turns().get(i).heard().equals(Impact.OWNING.code())
                    && talk.turns().get(i).state().inner().trust() > talk.trustBefore(i);
        }
        return owned || (hurtAt < talk.turns().size() - 1 && talk.last().inner().trust() >= trustBefore);
    }
}
