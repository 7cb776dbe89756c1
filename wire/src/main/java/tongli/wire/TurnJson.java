package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tongli.practice.LearnerMove;
import tongli.practice.Turn;

/**
 * One turn: a line of {@code chat --script}.
 *
 * @param learner the learner's words; {@code …} for staying quiet
 * @param persona null when practice stopped
 */
public record TurnJson(
        int turn,
        String learner,
        @JsonProperty("learner_emotion") @Nullable EmotionJson learnerEmotion,
        @Nullable AssessmentJson assessment,
        @Nullable PersonaTurnJson persona,
        RiskJson risk) {

    /** @param card the people to call, shown only in a turn that stopped practice; of one whose words may speak of the learner, whom to call */
    public static TurnJson of(Turn turn, RiskCardJson card) {
        return new TurnJson(
                turn.number(),
                turn.learner().words().orElse(LearnerMove.QUIET),
                turn.learnerEmotion().map(EmotionJson::of).orElse(null),
                turn.assessment().map(AssessmentJson::of).orElse(null),
                turn.persona().map(PersonaTurnJson::of).orElse(null),
                risk(turn, card));
    }

    private static RiskJson risk(Turn turn, RiskCardJson card) {
        return turn.risk().mayConcernTheWriter() && !turn.stopsPractice()
                ? RiskJson.offering(turn.risk(), card.contacts())
                : RiskJson.inTurn(turn.risk(), turn.stopsPractice() ? card : null);
    }

    /** The same without what the reply was judged to be, and without what the person thought of it. */
    public TurnJson withoutFeedback() {
        return new TurnJson(
                turn, learner, learnerEmotion, null, persona == null ? null : persona.withoutThought(), risk);
    }
}
