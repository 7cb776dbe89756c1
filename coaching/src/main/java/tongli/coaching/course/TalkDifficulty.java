package tongli.coaching.course;

import tongli.core.Coded;

/** How hard the person makes it in a talk; by its code the {@code Difficulty} that scenarios are bent by. */
public enum TalkDifficulty implements Coded {
    EASY,
    NORMAL,
    HARD
}
