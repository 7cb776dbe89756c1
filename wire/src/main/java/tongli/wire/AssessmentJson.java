package tongli.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tongli.core.Assessment;
import tongli.core.Coded;
import tongli.core.MechanismLevel;
import tongli.core.Remark;

/** What {@code assess} prints for one reply. Score, interval, levels and suggestion are null when it abstains; the suggestion also where it is left for later. */
public record AssessmentJson(
        String context,
        String reply,
        String language,
        @Nullable Integer score,
        @Nullable List<Integer> interval,
        boolean abstained,
        List<String> flags,
        Map<String, LevelJson> empathy,
        List<LabelJson> strategies,
        List<SpanJson> behaviours,
        List<RemarkJson> missteps,
        List<RemarkJson> strengths,
        String explanation,
        @Nullable String suggestion,
        ModelJson model) {

    /** The level of one EPITOME mechanism, and the probabilities of levels 0, 1 and 2. */
    public record LevelJson(@Nullable Integer level, List<Double> probabilities) {}

    /** A MITI behaviour and where it stands, in UTF-16 units, end exclusive. */
    public record SpanJson(String code, int start, int end) {}

    /** A misstep or strength, where it stands, and what to say of it. */
    public record RemarkJson(String code, int start, int end, String message) {}

    public static AssessmentJson of(Assessment assessment) {
        Map<String, LevelJson> empathy = new LinkedHashMap<>();
        assessment.empathy().forEach((mechanism, level) -> empathy.put(mechanism.code(), level(level)));
        return new AssessmentJson(
                assessment.context(),
                assessment.reply(),
                assessment.language().code(),
                boxed(assessment.score()),
                assessment
                        .interval()
                        .map(interval -> List.of(interval.low(), interval.high()))
                        .orElse(null),
                assessment.abstained(),
                assessment.flags().stream().map(Coded::code).toList(),
                empathy,
                LabelJson.of(assessment.strategies()),
                assessment.behaviours().stream()
                        .map(one -> new SpanJson(
                                one.code().code(),
                                one.span().start(),
                                one.span().end()))
                        .toList(),
                remarks(assessment.missteps()),
                remarks(assessment.strengths()),
                assessment.explanation(),
                assessment.suggestion().orElse(null),
                ModelJson.of(assessment.model()));
    }

    private static LevelJson level(MechanismLevel level) {
        return new LevelJson(boxed(level.level()), level.probabilities());
    }

    private static <C extends Coded> List<RemarkJson> remarks(List<Remark<C>> remarks) {
        return remarks.stream()
                .map(one -> new RemarkJson(
                        one.code().code(), one.span().start(), one.span().end(), one.message()))
                .toList();
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
