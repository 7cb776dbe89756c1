package tongli.wire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.OwnCourse;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact form in which courses' records are kept: what is read back equals what was written. Fields that later releases add must be
 * optional, for records of every release must load. Immutable, safe for many threads.
 */
public final class CourseArchive {

    private static final JsonMapper MAPPER =
            ArchiveJson.exact().addMixIn(Answer.class, AnswerKinds.class).build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Answer.Perceived.class, name = "perceived"),
        @JsonSubTypes.Type(value = Answer.Replied.class, name = "replied"),
        @JsonSubTypes.Type(value = Answer.Talked.class, name = "talked"),
        @JsonSubTypes.Type(value = Answer.Named.class, name = "named"),
        @JsonSubTypes.Type(value = Answer.WentSo.class, name = "went_so"),
        @JsonSubTypes.Type(value = Answer.Filled.class, name = "filled")
    })
    private interface AnswerKinds {}

    private CourseArchive() {}

    public static String write(Enrolment enrolment) {
        return MAPPER.writeValueAsString(enrolment);
    }

    public static String write(Cohort cohort) {
        return MAPPER.writeValueAsString(cohort);
    }

    public static String write(CohortTrial trial) {
        return MAPPER.writeValueAsString(trial);
    }

    public static String write(OwnMark mark) {
        return MAPPER.writeValueAsString(mark);
    }

    public static String write(OwnCourse course) {
        return MAPPER.writeValueAsString(course);
    }

    /** @throws IllegalArgumentException if {@code json} is none that this release can read */
    public static <T> T read(String json, Class<T> type) {
        return ArchiveJson.read(MAPPER, json, type, type.getSimpleName());
    }
}
