package tongli.coaching.course;

import tongli.core.Coded;

/** What a unit is. */
public enum UnitKind implements Coded {
    MICRO_LESSON(2),
    PERCEPTION_DRILL(3),
    REPLY_DRILL(2),
    CONVERSATION(10),
    FINAL(10),
    REAL_ONE(3);

    private final int minutes;

    UnitKind(int minutes) {
        this.minutes = minutes;
    }

    /** How long one takes, where its author does not say. */
    public int minutes() {
        return minutes;
    }
}
