package tongli.coaching.course.play;

/** An answer that a course cannot take. The message says what was wrong and what to do, and repeats nothing that a person wrote. */
public final class CourseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        UNKNOWN_COURSE,
        UNKNOWN_UNIT,
        OTHER_KIND,
        OTHER_VOICE,
        UNKNOWN_OPTION,
        UNFIT_TALK,
        NOBODY_NAMED,
        UNKNOWN_ENROLMENT,
        UNKNOWN_COHORT,
        UNKNOWN_CODE,
        CODE_USED_UP,
        UNKNOWN_REPLY,
        MARKED_BEFORE,
        COURSE_TAKEN,
        UNKNOWN_SCALE,
        UNFIT_SHEET,
        UNKNOWN_TRIAL,
        UNFIT_TRIAL,
        TRIAL_ASKS,
        TRIAL_RUNS,
        TOO_MANY
    }

    private final Reason reason;
    private final String field;

    /** @param field the part of the request that was wrong */
    public CourseRefused(Reason reason, String field, String message) {
        super(message);
        this.reason = reason;
        this.field = field;
    }

    public Reason reason() {
        return reason;
    }

    public String field() {
        return field;
    }
}
