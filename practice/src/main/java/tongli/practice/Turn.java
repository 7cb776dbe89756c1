package tongli.practice;

import java.time.Instant;
import java.util.Optional;
import tongli.core.Assessment;
import tongli.core.EmotionReading;
import tongli.core.RiskReading;

/**
 * One move of the learner and what came of it.
 *
 * @param number from 1
 * @param learnerEmotion empty when the learner stayed quiet or practice stopped
 * @param assessment empty when the learner stayed quiet or practice stopped
 * @param persona empty when practice stopped
 * @param key what the client named the request, so that a repeat is known as one
 */
public record Turn(
        int number,
        LearnerMove learner,
        Optional<EmotionReading> learnerEmotion,
        Optional<Assessment> assessment,
        Optional<PersonaAnswer> persona,
        RiskReading risk,
        Instant at,
        Optional<String> key) {

    /** Whether a better wording of what was said is still to be searched for. */
    public boolean isUnworded() {
        return assessment.filter(Assessment::isUnworded).isPresent();
    }

    Turn with(Assessment found) {
        return new Turn(number, learner, learnerEmotion, Optional.of(found), persona, risk, at, key);
    }

    /** Whether the learner spoke of their own life here, and practice stopped. */
    public boolean stopsPractice() {
        return persona.isEmpty();
    }
}
