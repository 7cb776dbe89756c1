package tongli.coaching.skill.check;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.coaching.skill.Ability;
import tongli.coaching.skill.Attempt;
import tongli.coaching.skill.Mastery;
import tongli.coaching.skill.ResponseModel;
import tongli.coaching.skill.Transfer;
import tongli.core.Skill;

/** One simulated learner after the course. */
record PractisedLearner(Map<Skill, Outcome> outcomes, Transfer transfer) {
    private static final ResponseModel WITHOUT_CHANCE = new ResponseModel(0, 0);

    /**
     * One skill.
     *
     * @param estimate of ability, in logits
     * @param truth the ability that it is an estimate of
     * @param success mean share of chances taken in practice
     * @param covered whether the 80 % interval of mastery holds the truth
     */
    record Outcome(double estimate, double truth, double success, boolean covered) {}

    static PractisedLearner of(TrueLearner learner, Course.Practice practice, Instant end, Transfer transfer) {
        Map<Skill, Outcome> outcomes = new EnumMap<>(Skill.class);
        for (Skill skill : Skill.values()) {
            Ability ability = practice.progress().with(skill, end).ability().at(end);
            double truth = learner.ability(skill, end);
            double mastery = WITHOUT_CHANCE.success(truth, 0);
            Mastery estimate = ability.mastery();
            outcomes.put(
                    skill,
                    new Outcome(
                            ability.belief().mean(),
                            truth,
                            success(practice.attempts(), skill),
                            estimate.low() <= mastery && mastery <= estimate.high()));
        }
        return new PractisedLearner(outcomes, transfer);
    }

    Outcome of(Skill skill) {
        Outcome outcome = outcomes.get(skill);
        if (outcome == null) {
            throw new IllegalArgumentException("no outcome of " + skill.code());
        }
        return outcome;
    }

    private static double success(List<Attempt> attempts, Skill skill) {
        return attempts.stream()
                .filter(attempt -> attempt.exercise().skill() == skill)
                .mapToDouble(attempt -> attempt.shown().share())
                .average()
                .orElseThrow();
    }
}
