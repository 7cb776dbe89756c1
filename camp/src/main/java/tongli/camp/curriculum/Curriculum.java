package tongli.camp.curriculum;

import java.util.Optional;
import tongli.core.Coded;

/** In what order difficulties are met while a policy trains. */
public enum Curriculum implements Coded {
    /** In none: each as often from the first episode to the last. */
    NONE,
    /** {@link EasyToHard}. */
    EASY_TO_HARD,
    /** {@link LearningProgress}. */
    LEARNING_PROGRESS;

    /**
     * Who decides; empty where nobody needs to.
     *
     * @param levels how many difficulties there are, from the easiest on
     */
    public Optional<Teacher> teacher(int levels) {
        return switch (this) {
            case NONE -> Optional.empty();
            case EASY_TO_HARD -> Optional.of(new EasyToHard(levels));
            case LEARNING_PROGRESS -> Optional.of(new LearningProgress(levels));
        };
    }
}
