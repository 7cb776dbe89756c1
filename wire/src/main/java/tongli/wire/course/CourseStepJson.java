package tongli.wire.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.SpokenLine;
import tongli.coaching.course.Unit;
import tongli.coaching.course.Unit.Voice;
import tongli.coaching.course.play.CourseProgress;
import tongli.practice.course.CourseStep;
import tongli.wire.AssessmentJson;
import tongli.wire.RiskCardJson;
import tongli.wire.RiskJson;
import tongli.wire.course.EnrolmentJson.TrialPartJson;

/**
 * What came of an answer. Where practice stopped there is {@code risk} with the people to call, and nothing was kept.
 *
 * @param voice what is revealed of the voice that was read
 * @param assessment of a reply
 * @param said what the person says to the reply
 * @param examples what was looked for, shown after the first try
 * @param nearest scenarios for somebody real, the nearest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseStepJson(
        EnrolmentJson enrolment,
        @Nullable AnswerJson answer,
        @Nullable RevealedJson voice,
        @Nullable AssessmentJson assessment,
        @Nullable SaidLineJson said,
        @Nullable ExamplesJson examples,
        @Nullable List<String> nearest,
        @Nullable RiskJson risk) {

    /** The answers that count, what the person thought, and what told it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RevealedJson(
            List<ReadingJson> answers,
            String thought,
            @Nullable String why) {
        static RevealedJson of(Voice voice) {
            return new RevealedJson(
                    voice.answers().stream().map(ReadingJson::of).toList(),
                    voice.thought(),
                    voice.why().orElse(null));
        }
    }

    /** What a person says, and does not say. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SaidLineJson(String say, @Nullable String thought) {
        static SaidLineJson of(SpokenLine line) {
            return new SaidLineJson(line.say(), line.thought().orElse(null));
        }
    }

    /** What to look for in a reply, and two of them. */
    public record ExamplesJson(@JsonProperty("look_for") List<String> lookFor, String weak, String strong) {}

    /**
     * @param unit the one that was answered
     * @param card the people to call
     * @param trial the learner's part in a trial; where feedback is withheld there is only what the person says
     */
    public static CourseStepJson of(
            CourseStep step,
            CourseProgress progress,
            Optional<Unit> unit,
            RiskCardJson card,
            Optional<TrialPartJson> trial) {
        boolean told = trial.filter(TrialPartJson::withheld).isEmpty();
        return new CourseStepJson(
                EnrolmentJson.of(step.enrolment(), progress, trial),
                step.answer()
                        .map(AnswerJson::of)
                        .map(answer -> told ? answer : answer.withoutFeedback())
                        .orElse(null),
                step.voice().filter(voice -> told).map(RevealedJson::of).orElse(null),
                step.assessment().filter(one -> told).map(AssessmentJson::of).orElse(null),
                step.said()
                        .map(line -> told ? SaidLineJson.of(line) : new SaidLineJson(line.say(), null))
                        .orElse(null),
                told && step.assessment().isPresent() ? examples(unit) : null,
                step.nearest().isEmpty() ? null : step.nearest(),
                step.stopped().map(risk -> RiskJson.inTurn(risk, card)).orElse(null));
    }

    private static @Nullable ExamplesJson examples(Optional<Unit> unit) {
        return unit.filter(Unit.ReplyDrill.class::isInstance)
                .map(Unit.ReplyDrill.class::cast)
                .map(drill -> new ExamplesJson(drill.lookFor(), drill.weak(), drill.strong()))
                .orElse(null);
    }
}
