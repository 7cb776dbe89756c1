package tongli.practice;

import java.util.Optional;

/**
 * What the learner does in a turn: says something, or stays quiet.
 *
 * @param words empty when the learner stays quiet
 */
public record LearnerMove(Optional<String> words) {

    /** How staying quiet is written in scripts and traces. */
    public static final String QUIET = "…";

    public static LearnerMove say(String words) {
        return new LearnerMove(Optional.of(words));
    }

    public static LearnerMove stayQuiet() {
        return new LearnerMove(Optional.empty());
    }

    public boolean isQuiet() {
        return words.isEmpty();
    }
}
