package tongli.wire.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.play.CourseProgress;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.Arm;

/** Somebody takes a course: what was answered, and what it came to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrolmentJson(
        UUID id,
        String course,
        String language,
        @Nullable UUID cohort,
        boolean stored,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt,
        ProgressJson progress,
        List<AnswerJson> answers,
        @Nullable TrialPartJson trial) {

    /**
     * The learner's own part in a trial. In practice only nothing is told of how good anything was, until it has ended.
     *
     * @param withheld whether that is so now
     */
    public record TrialPartJson(String arm, boolean ended, boolean withheld) {
        public static TrialPartJson of(Arm arm, boolean ended) {
            return new TrialPartJson(arm.code(), ended, !ended && arm == Arm.PRACTICE_ONLY);
        }
    }

    /** {@code next} is the first unit that is not done; {@code score} the mean of the best. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProgressJson(
            int done,
            List<UnitProgressJson> units,
            @Nullable String next,
            @Nullable Integer score,
            Map<String, Integer> skills,
            @JsonProperty("ask_when") @Nullable AskWhenJson askWhen) {

        ProgressJson withoutFeedback() {
            return new ProgressJson(
                    done,
                    units.stream()
                            .map(unit -> new UnitProgressJson(
                                    unit.unit(), unit.done(), unit.begun(), unit.attempts(), null, false))
                            .toList(),
                    next,
                    null,
                    Map.of(),
                    askWhen);
        }

        public static ProgressJson of(CourseProgress progress) {
            Map<String, Integer> skills = new LinkedHashMap<>();
            progress.skills().forEach((skill, score) -> skills.put(skill.code(), score));
            return new ProgressJson(
                    (int) progress.done(),
                    progress.units().stream()
                            .map(unit -> new UnitProgressJson(
                                    unit.unit(),
                                    unit.done(),
                                    unit.begun(),
                                    unit.attempts(),
                                    boxed(unit.best()),
                                    unit.passed()))
                            .toList(),
                    progress.next().orElse(null),
                    boxed(progress.score()),
                    skills,
                    progress.askWhen()
                            .map(ask -> new AskWhenJson(ask.unit(), ask.at().toString()))
                            .orElse(null));
        }
    }

    /** {@code begun} voices of a round that goes on; {@code attempts} that came to their end. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record UnitProgressJson(
            String unit,
            boolean done,
            int begun,
            int attempts,
            @Nullable Integer best,
            boolean passed) {}

    /** When to ask how it went with somebody real. */
    public record AskWhenJson(String unit, String at) {}

    /**
     * @param progress of the enrolment in its course
     * @param trial the learner's part in a trial, if they have one
     */
    public static EnrolmentJson of(Enrolment enrolment, CourseProgress progress, Optional<TrialPartJson> trial) {
        boolean withheld = trial.filter(TrialPartJson::withheld).isPresent();
        ProgressJson told = ProgressJson.of(progress);
        return new EnrolmentJson(
                enrolment.id(),
                enrolment.course(),
                enrolment.language().code(),
                enrolment.cohort().orElse(null),
                enrolment.stored(),
                enrolment.at().toString(),
                enrolment.updatedAt().toString(),
                withheld ? told.withoutFeedback() : told,
                enrolment.answers().stream()
                        .map(AnswerJson::of)
                        .map(answer -> withheld ? answer.withoutFeedback() : answer)
                        .toList(),
                trial.orElse(null));
    }

    static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
