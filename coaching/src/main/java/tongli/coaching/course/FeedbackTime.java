package tongli.coaching.course;

import tongli.core.Coded;

/** When a talk's feedback shows. */
public enum FeedbackTime implements Coded {
    /** After every reply, and the report at the end. */
    EACH_REPLY,
    /** The report at the end. */
    AFTERWARDS,
    /** Not at all: only that it was done. */
    NONE
}
