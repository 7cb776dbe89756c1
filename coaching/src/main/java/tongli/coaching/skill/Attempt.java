package tongli.coaching.skill;

import java.time.Instant;

/**
 * One exercise that was done.
 *
 * @param shown how often there was a chance to show the skill, and how often it was taken
 * @param hinted whether the learner asked for a hint before answering
 */
public record Attempt(Exercise exercise, Tally shown, boolean hinted, Instant at) {

    /** How much easier a hint makes an exercise, in logits: a level of difficulty. Authored. */
    static final double HINT = 1;

    /** As hard as it was to this learner, in logits. */
    double difficulty() {
        return exercise.difficulty() - (hinted ? HINT : 0);
    }
}
