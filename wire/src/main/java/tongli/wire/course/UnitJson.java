package tongli.wire.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.Exchange;
import tongli.coaching.course.Unit;
import tongli.coaching.course.UnitHead;
import tongli.core.Coded;
import tongli.core.Utterance;

/** A unit of a course. {@code lesson}, {@code line}, {@code perception}, {@code talk} and {@code real} are there by its kind. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitJson(
        String id,
        String kind,
        String title,
        List<String> skills,
        @Nullable String intro,
        int minutes,
        int pass,
        @Nullable LessonJson lesson,
        @Nullable LineJson line,
        @Nullable PerceptionJson perception,
        @Nullable TalkJson talk,
        @Nullable RealJson real) {

    /** An idea, and the same line answered twice. */
    public record LessonJson(String idea, String said, String weak, String strong) {}

    /** What is to be answered. */
    public record LineJson(String who, List<SaidJson> before, String said) {
        static LineJson of(Exchange exchange) {
            return new LineJson(
                    exchange.who(),
                    exchange.before().stream()
                            .map(said -> new SaidJson(
                                    said.speaker().equals(Utterance.LEARNER) ? "you" : "them", said.text()))
                            .toList(),
                    exchange.said());
        }
    }

    /** What was said before; {@code by} is {@code you} or {@code them}. */
    public record SaidJson(String by, String text) {}

    /** Voices, and what can be chosen. */
    public record PerceptionJson(List<OptionJson> feelings, List<OptionJson> needs, List<VoiceJson> voices) {}

    /** Something to choose. */
    public record OptionJson(String id, String text) {}

    /** One way of saying a line. */
    public record VoiceJson(String scene, String said) {}

    /** A whole talk. */
    public record TalkJson(
            String scenario,
            String difficulty,
            @JsonProperty("least_turns") int leastTurns,
            String feedback,
            @JsonProperty("guess_every") int guessEvery) {}

    /** What is asked about somebody real, and asked again later. */
    public record RealJson(
            String question,
            @JsonProperty("after_days") int afterDays,
            @JsonProperty("after_questions") List<String> afterQuestions) {}

    public static UnitJson of(Unit unit) {
        UnitHead head = unit.head();
        return new UnitJson(
                head.id(),
                unit.kind().code(),
                head.title(),
                head.skills().stream().map(Coded::code).toList(),
                head.intro().orElse(null),
                head.minutes(),
                head.pass(),
                unit instanceof Unit.MicroLesson lesson
                        ? new LessonJson(lesson.idea(), lesson.said(), lesson.weak(), lesson.strong())
                        : null,
                unit instanceof Unit.OneReply one ? LineJson.of(one.exchange()) : null,
                unit instanceof Unit.PerceptionDrill drill ? perception(drill) : null,
                unit instanceof Unit.Talk talk ? talk(talk) : null,
                unit instanceof Unit.RealOne real
                        ? new RealJson(real.question(), real.afterDays(), real.afterQuestions())
                        : null);
    }

    private static PerceptionJson perception(Unit.PerceptionDrill drill) {
        return new PerceptionJson(
                drill.feelings().stream()
                        .map(option -> new OptionJson(option.id(), option.text()))
                        .toList(),
                drill.needs().stream()
                        .map(option -> new OptionJson(option.id(), option.text()))
                        .toList(),
                drill.voices().stream()
                        .map(voice -> new VoiceJson(voice.scene(), voice.said()))
                        .toList());
    }

    private static TalkJson talk(Unit.Talk talk) {
        return new TalkJson(
                talk.scenario(),
                talk.difficulty().code(),
                talk.leastTurns(),
                talk.feedback().code(),
                talk.guessEvery());
    }
}
