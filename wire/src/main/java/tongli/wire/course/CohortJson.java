package tongli.wire.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.marks.Agreement;
import tongli.coaching.course.play.CourseProgress;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.scale.ScaleTime;

/** People who take a course together, how far each has come, and how far its instructor and the judge agree. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CohortJson(
        UUID id,
        String name,
        String course,
        String language,
        String code,
        int seats,
        @JsonProperty("created_at") String createdAt,
        @Nullable String until,
        @Nullable AskedJson asks,
        List<MemberJson> members,
        AgreementJson agreement) {

    /** A questionnaire that is asked, and how many have filled it in; never what they answered. */
    public record AskedJson(String scale, int before, int after) {
        static AskedJson of(String scale, List<Enrolment> members) {
            return new AskedJson(scale, filled(members, ScaleTime.BEFORE), filled(members, ScaleTime.AFTER));
        }

        private static int filled(List<Enrolment> members, ScaleTime time) {
            return (int) members.stream()
                    .filter(member -> member.filled(time).isPresent())
                    .count();
        }
    }

    /** Somebody who has joined, called by the first signs of their enrolment's id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MemberJson(
            String name,
            UUID enrolment,
            int done,
            int units,
            @Nullable Integer score,
            @JsonProperty("updated_at") String updatedAt) {

        private static final int SIGNS = 4;

        public static MemberJson of(Enrolment enrolment, CourseProgress progress) {
            return new MemberJson(
                    name(enrolment.id()),
                    enrolment.id(),
                    (int) progress.done(),
                    progress.units().size(),
                    EnrolmentJson.boxed(progress.score()),
                    enrolment.updatedAt().toString());
        }

        /** What an instructor calls them: no name, and as many signs as tell people of one cohort apart. */
        public static String name(UUID enrolment) {
            return enrolment.toString().substring(0, SIGNS).toUpperCase(Locale.ROOT);
        }
    }

    /**
     * @param enrolments of those who have joined
     * @param members the same, told
     */
    public static CohortJson of(
            Cohort cohort, List<Enrolment> enrolments, List<MemberJson> members, Agreement agreement) {
        return new CohortJson(
                cohort.id(),
                cohort.name(),
                cohort.course(),
                cohort.language().code(),
                cohort.code().text(),
                cohort.seats(),
                cohort.at().toString(),
                cohort.until().map(Object::toString).orElse(null),
                cohort.scale().map(scale -> AskedJson.of(scale, enrolments)).orElse(null),
                members,
                AgreementJson.of(agreement));
    }
}
