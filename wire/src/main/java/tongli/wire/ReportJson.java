package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.practice.SessionReport;
import tongli.practice.SessionReport.Comparison;
import tongli.practice.SessionReport.Debrief;
import tongli.practice.SessionReport.GuessResult;
import tongli.practice.SessionReport.Moment;
import tongli.practice.SessionReport.Remembered;
import tongli.practice.SessionReport.StrengthShown;

/** The report on a session. */
public record ReportJson(
        UUID session,
        String difficulty,
        @Nullable Integer score,
        Map<String, Integer> skills,
        List<Double> trust,
        FeelingJson feeling,
        @Nullable MentalisingJson mentalising,
        @JsonProperty("best_turn") @Nullable Integer bestTurn,
        @Nullable MomentJson moment,
        List<MomentJson> moments,
        List<StrengthJson> strengths,
        List<String> advice,
        String next,
        DebriefJson debrief,
        List<TurnJson> turns,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CompareJson compare,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RememberedJson remembered,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MitiJson miti) {

    /** The feelings of both: the learner's one a turn, null where they stayed quiet; the persona's one more, before. */
    public record FeelingJson(List<@Nullable AffectJson> learner, List<AffectJson> persona) {}

    /** How well the learner guessed what the persona felt, 0 to 100. */
    public record MentalisingJson(@Nullable Integer score, List<GuessJson> guesses) {}

    /** A guess beside the truth; {@code turn} is the turn that it follows. */
    public record GuessJson(
            int turn,
            String emotion,
            int strength,
            @JsonProperty("guessed_need") @Nullable String guessedNeed,
            String truth,
            String need,
            int score) {}

    /** A turn worth another try. */
    public record MomentJson(
            int turn,
            String yours,
            String thought,
            String heard,
            String change,
            @Nullable String suggestion,
            String why) {}

    /** What went well, told by one of the turns that show it. */
    public record StrengthJson(String code, List<Integer> turns, int turn, String words, String message) {}

    /** What the learner did not know. */
    public record DebriefJson(
            String who,

            @JsonProperty("reason_left") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reasonLeft,

            List<TopicJson> topics) {}

    /** A topic and the deepest level told of it. */
    public record TopicJson(String id, String name, String need, int told, List<ToldJson> levels) {}

    /** A fact and whether it was told. */
    public record ToldJson(int level, String fact, boolean told) {}

    /** The parent's trajectory beside this session's. */
    public record CompareJson(ParentTrustJson parent, List<Double> trust) {}

    /** The session branched from, its trust, and the first turn that differs. */
    public record ParentTrustJson(
            UUID session,
            List<Double> trust,
            @JsonProperty("from_turn") int fromTurn) {}

    /** What the persona brought along from an earlier talk. */
    public record RememberedJson(
            int days, String ending, List<ToldBeforeJson> told, int hurts, int mended, List<String> promises) {}

    /** A topic that had been told of before, and how deep. */
    public record ToldBeforeJson(String id, String name, int level) {}

    public static ReportJson of(SessionReport report, RiskCardJson card) {
        Map<String, Integer> skills = new LinkedHashMap<>();
        report.skills().forEach((skill, value) -> skills.put(skill.code(), value));
        List<MomentJson> moments = report.moments().stream().map(ReportJson::of).toList();
        List<Double> trust = report.trust();
        return new ReportJson(
                report.session().id(),
                report.session().difficulty().code(),
                boxed(report.score()),
                skills,
                trust,
                feeling(report),
                mentalising(report),
                boxed(report.bestTurn()),
                moments.isEmpty() ? null : moments.get(0),
                moments,
                report.strengths().stream().map(ReportJson::of).toList(),
                report.advice(),
                report.next(),
                of(report.debrief()),
                report.session().turns().stream()
                        .map(turn -> TurnJson.of(turn, card))
                        .toList(),
                report.comparison().map(with -> of(with, trust)).orElse(null),
                report.remembered().map(ReportJson::of).orElse(null),
                report.miti().map(MitiJson::of).orElse(null));
    }

    private static FeelingJson feeling(SessionReport report) {
        List<@Nullable AffectJson> learner = new ArrayList<>();
        report.learnerFeeling()
                .forEach(affect -> learner.add(affect.map(AffectJson::of).orElse(null)));
        return new FeelingJson(
                learner, report.personaFeeling().stream().map(AffectJson::of).toList());
    }

    private static @Nullable MentalisingJson mentalising(SessionReport report) {
        if (report.guesses().isEmpty()) {
            return null;
        }
        return new MentalisingJson(
                boxed(report.mentalising()),
                report.guesses().stream().map(ReportJson::of).toList());
    }

    private static GuessJson of(GuessResult result) {
        return new GuessJson(
                result.guess().afterTurn(),
                result.guess().emotion().code(),
                result.guess().strength(),
                result.guess().need().orElse(null),
                result.truth().code(),
                result.need(),
                result.score());
    }

    private static MomentJson of(Moment moment) {
        return new MomentJson(
                moment.turn(),
                moment.yours(),
                moment.thought(),
                moment.heard(),
                moment.change(),
                moment.suggestion().orElse(null),
                moment.why());
    }

    private static StrengthJson of(StrengthShown shown) {
        return new StrengthJson(shown.code().code(), shown.turns(), shown.turn(), shown.words(), shown.message());
    }

    private static DebriefJson of(Debrief debrief) {
        return new DebriefJson(
                debrief.who(),
                debrief.reasonLeft().orElse(null),
                debrief.topics().stream()
                        .map(topic -> new TopicJson(
                                topic.id(),
                                topic.name(),
                                topic.need(),
                                topic.told(),
                                topic.levels().stream()
                                        .map(level -> new ToldJson(level.level(), level.fact(), level.told()))
                                        .toList()))
                        .toList());
    }

    private static CompareJson of(Comparison comparison, List<Double> trust) {
        return new CompareJson(
                new ParentTrustJson(comparison.parent(), comparison.parentTrust(), comparison.fromTurn()), trust);
    }

    private static RememberedJson of(Remembered remembered) {
        return new RememberedJson(
                remembered.days(),
                remembered.ending().code(),
                remembered.told().stream()
                        .map(topic -> new ToldBeforeJson(topic.id(), topic.name(), topic.level()))
                        .toList(),
                remembered.hurts(),
                remembered.mended(),
                remembered.promises());
    }

    private static @Nullable Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
