package tongli.camp.talk;

import java.util.EnumMap;
import java.util.Map;
import tongli.camp.people.Person;
import tongli.persona.InnerState;
import tongli.persona.engine.PersonaTurn;

/** What a response won, part by part and before any weight. Stateless. */
final class Rewards {
    private static final double A_LEVEL = 0.1;
    private static final double HURT = -1;
    private static final double LEFT = -2;
    private static final double NOT_ASKED = -0.2;
    /** How many turns back the same counts as a repetition. */
    private static final int LOOKS_BACK = 4;

    private Rewards() {}

    /**
     * @param before the talk that was answered
     * @param after the other's answer to the response
     */
    static Map<RewardPart, Double> of(
            Person person, Talk before, Response response, Meaning meaning, PersonaTurn after) {
        InnerState was = before.last().state().inner();
        InnerState is = after.state().inner();
        Map<RewardPart, Double> parts = new EnumMap<>(RewardPart.class);
        parts.put(RewardPart.TRUST, is.trust() - was.trust());
        parts.put(RewardPart.DISTRESS, was.distress() - is.distress());
        parts.put(
                RewardPart.DISCLOSURE,
                A_LEVEL * after.disclosure().map(PersonaTurn.Disclosure::level).orElse(0));
        boolean sincere = !meaning.isFormula() && meaning.reading().missteps().isEmpty() && !Meanings.isQuiet(response);
        parts.put(RewardPart.EMPATHY, sincere ? meaning.empathy().share() : 0);
        parts.put(RewardPart.SAFETY, safety(person, before, response, after));
        parts.put(RewardPart.FORMULA, meaning.isFormula() ? -1.0 : 0);
        parts.put(RewardPart.REPETITION, -1.0 * before.seen().repeats(response, LOOKS_BACK));
        return parts;
    }

    private static double safety(Person person, Talk before, Response response, PersonaTurn after) {
        boolean hurt = after.appraisal().hurts();
        double safety = (hurt ? HURT : 0) + (hurt && after.state().left() ? LEFT : 0);
        if (person.isInDanger(before.last().state()) && !before.dangerAsked()) {
            safety += Meanings.asksOfDanger(response) ? 1 : NOT_ASKED;
        }
        return safety;
    }
}
