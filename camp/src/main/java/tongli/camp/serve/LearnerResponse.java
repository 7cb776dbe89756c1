package tongli.camp.serve;

import java.util.Optional;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.core.Assessment;
import tongli.core.Coded;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Strategy;
import tongli.core.Strength;
import tongli.practice.Turn;

/**
 * What a learner's turn is as a response of the camp, as far as its assessment tells: a policy goes by what was done of late. The way back from
 * {@code Meanings}, and as rough as that. Stateless.
 */
final class LearnerResponse {
    private static final int WHOLLY = 2;

    private LearnerResponse() {}

    static Response of(Turn turn) {
        if (turn.learner().isQuiet()) {
            return stay(Strategy.OTHER, Depth.PLAIN);
        }
        return turn.assessment().map(LearnerResponse::of).orElse(stay(Strategy.INFORMATION, Depth.GENERIC));
    }

    private static Response of(Assessment assessment) {
        // whoever has asked about danger need not be shown how to ask, whatever else the reply does
        if (shows(assessment, Strength.ASKS_PLAINLY_ABOUT_RISK)) {
            return stay(Strategy.INFORMATION, Depth.DEEP);
        }
        Strategy strategy = assessment.strategies().stream()
                .findFirst()
                .flatMap(first -> Coded.find(Strategy.class, first.label()))
                .orElse(Strategy.INFORMATION);
        boolean stock = assessment.flags().contains(ReplyFlag.FORMULA)
                || assessment.flags().contains(ReplyFlag.PARROTING);
        return switch (strategy) {
            case QUESTION ->
                stay(
                        strategy,
                        reaches(assessment, Mechanism.INTERPRETATION)
                                ? Depth.DEEP
                                : reaches(assessment, Mechanism.EXPLORATION) ? Depth.PLAIN : Depth.GENERIC);
            case RESTATEMENT ->
                stay(
                        strategy,
                        stock ? Depth.GENERIC : reaches(assessment, Mechanism.EXPLORATION) ? Depth.DEEP : Depth.PLAIN);
            case REFLECTION_OF_FEELINGS ->
                stay(
                        strategy,
                        stock
                                ? Depth.GENERIC
                                : reaches(assessment, Mechanism.INTERPRETATION) ? Depth.DEEP : Depth.PLAIN);
            case SELF_DISCLOSURE ->
                stay(strategy, slips(assessment, Misstep.SELF_CENTRED) ? Depth.GENERIC : Depth.PLAIN);
            case AFFIRMATION_AND_REASSURANCE ->
                stay(
                        strategy,
                        stock || slips(assessment, Misstep.FALSE_CHEER)
                                ? Depth.GENERIC
                                : reaches(assessment, Mechanism.INTERPRETATION) ? Depth.DEEP : Depth.PLAIN);
            case PROVIDING_SUGGESTIONS ->
                stay(
                        strategy,
                        slips(assessment, Misstep.PREMATURE_ADVICE)
                                ? Depth.GENERIC
                                : shows(assessment, Strength.ASKS_PERMISSION) ? Depth.PLAIN : Depth.DEEP);
            case INFORMATION -> stay(strategy, Depth.GENERIC);
            // words that are none of these: a fault owned, passing over what was heavy, or nothing that a policy would
            // go by
            case OTHER ->
                slips(assessment, Misstep.IGNORING)
                        ? stay(strategy, Depth.GENERIC)
                        : shows(assessment, Strength.OWNS_A_FAULT)
                                ? stay(strategy, Depth.DEEP)
                                : stay(Strategy.INFORMATION, Depth.GENERIC);
        };
    }

    private static Response stay(Strategy strategy, Depth depth) {
        return new Response(strategy, depth, About.STAY);
    }

    private static boolean reaches(Assessment assessment, Mechanism mechanism) {
        return Optional.ofNullable(assessment.empathy().get(mechanism))
                .map(MechanismLevel::level)
                .filter(level -> level.isPresent() && level.getAsInt() >= WHOLLY)
                .isPresent();
    }

    private static boolean shows(Assessment assessment, Strength strength) {
        return assessment.strengths().stream().anyMatch(remark -> remark.code() == strength);
    }

    private static boolean slips(Assessment assessment, Misstep misstep) {
        return assessment.missteps().stream().anyMatch(remark -> remark.code() == misstep);
    }
}
