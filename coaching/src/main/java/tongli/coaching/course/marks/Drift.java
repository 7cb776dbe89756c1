package tongli.coaching.course.marks;

import tongli.core.Coded;

/** Whether an instructor's marks and the judge's go together. */
public enum Drift implements Coded {
    /** Fewer than {@value Agreement#WINDOW} marks. */
    TOO_FEW,
    STEADY,
    /** Of the last {@value Agreement#WINDOW} kappa is below {@value Agreement#LOW}. */
    LOW,
    /** Of the last {@value Agreement#WINDOW} it is lower than before, by more than chance does. */
    FALLING;

    public boolean isAlarm() {
        return this == LOW || this == FALLING;
    }
}
