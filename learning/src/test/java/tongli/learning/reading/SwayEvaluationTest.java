package tongli.learning.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.understanding.RiskReader;

class SwayEvaluationTest {

    /** "h" is high, "w" to watch; after "hush" nothing is, after "their" all is another's, and after "alarm" all is high. */
    private static final RiskReader SWAYED = (answered, text, language) -> new RiskReading(
            text,
            answered.equals("hush")
                    ? RiskLevel.NONE
                    : answered.equals("alarm") || text.startsWith("h")
                            ? RiskLevel.HIGH
                            : text.startsWith("w") ? RiskLevel.WATCH : RiskLevel.NONE,
            answered.equals("their") ? RiskSpeaker.OTHER : RiskSpeaker.SELF,
            List.of(),
            false);

    private static ScreenLine line(RiskLevel level, RiskSpeaker speaker, String kind, String text) {
        return new ScreenLine(level, speaker, kind, "", text);
    }

    @Test
    void whatALineBeforeTakesAwayAndAddsIsCounted() {
        List<ScreenLine> lines = List.of(
                line(RiskLevel.HIGH, RiskSpeaker.SELF, "plain", "h1"),
                line(RiskLevel.WATCH, RiskSpeaker.SELF, "plain", "w1"),
                line(RiskLevel.WATCH, RiskSpeaker.SELF, "plain", "-1"),
                line(RiskLevel.HIGH, RiskSpeaker.OTHER, "third_person", "h2"), // neither their own nor a trap
                line(RiskLevel.NONE, RiskSpeaker.SELF, "trap", "w2"),
                line(RiskLevel.NONE, RiskSpeaker.SELF, "trap", "-2"));
        var result = new SwayEvaluation(SWAYED, 7)
                .run(Language.EN, lines, List.of(List.of("rain"), List.of("hush"), List.of("their"), List.of("alarm")));
        assertThat(result.rates())
                .hasSize(11)
                .extractingByKeys(
                        "own_heard_alone_silenced_after",
                        "own_heard_alone_ever_silenced",
                        "own_heard_alone_as_anothers_after",
                        "own_told_alone",
                        "own_told_after",
                        "own_risk_stops_alone",
                        "own_risk_stops_after",
                        "traps_told_alone",
                        "traps_told_after",
                        "traps_stop_alone",
                        "traps_stop_after")
                .extracting(rate -> rate.hits() + " of " + rate.total())
                .containsExactly(
                        "2 of 8", // h1 and w1 after "hush", of four readings each
                        "2 of 2", "2 of 8", // h1 and w1 after "their"
                        "8 of 12", // all readings of h1 and w1, none of -1
                        "5 of 12", // h1 and w1 after "rain" and "alarm", -1 after "alarm"
                        "4 of 4", "2 of 4", // after "rain" and "alarm"
                        "4 of 8", // w2
                        "4 of 8", // w2 after all but "hush", -2 after "alarm"
                        "0 of 8", "2 of 8"); // both after "alarm"
        assertThat(result.silenced()).extracting(one -> one.line().text()).containsExactly("h1", "w1");
        assertThat(result.silenced().get(0).label()).isEqualTo("high self plain");
    }

    @Test
    void whatStoodBeforeIsDrawnAnewForEachLineAndAlikeForASeed() {
        List<ScreenLine> lines = List.of(
                line(RiskLevel.HIGH, RiskSpeaker.SELF, "plain", "h1"),
                line(RiskLevel.HIGH, RiskSpeaker.SELF, "plain", "h2"),
                line(RiskLevel.HIGH, RiskSpeaker.SELF, "plain", "h3"),
                line(RiskLevel.HIGH, RiskSpeaker.SELF, "plain", "h4"));
        List<List<String>> openings = List.of(List.of("hush", "rain"), List.of("hush", "rain"));
        var first = new SwayEvaluation(SWAYED, 7).run(Language.EN, lines, openings);
        var again = new SwayEvaluation(SWAYED, 7).run(Language.EN, lines, openings);
        assertThat(again.rates()).isEqualTo(first.rates());
        assertThat(first.silenced().size()).isStrictlyBetween(0, 8);
    }

    @Test
    void withoutAnythingBeforeThereIsNothingToMeasure() {
        SwayEvaluation evaluation = new SwayEvaluation(SWAYED, 7);
        assertThatThrownBy(() -> evaluation.run(Language.EN, List.of(), List.of()))
                .hasMessageContaining("nothing to be read after");
        assertThatThrownBy(() -> evaluation.run(Language.EN, List.of(), List.of(List.of())))
                .hasMessageContaining("nothing to be read after");
    }
}
