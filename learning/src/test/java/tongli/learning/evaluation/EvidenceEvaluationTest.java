package tongli.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Evidence;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.core.TextSpan;

class EvidenceEvaluationTest {
    private static final List<String> TEXTS = IntStream.range(0, 30)
            .mapToObj(i -> "the bus number " + i + " came and it was a truly lovely morning for all of us")
            .toList();

    /** Reads joy where "lovely" stands, and names as evidence whatever word it was told to. */
    private record Reads(String named) implements EmotionReader {
        @Override
        public List<EmotionReading> readAll(List<EmotionQuery> queries) {
            return queries.stream().map(this::one).toList();
        }

        private EmotionReading one(EmotionQuery query) {
            double joy = query.text().contains("lovely") ? 0.9 : 0.2;
            int at = query.text().indexOf(named);
            List<Evidence> evidence =
                    at < 0 || !query.explain() ? List.of() : List.of(new TextSpan(at, at + named.length(), named, 0.8));
            return new EmotionReading(
                    query.text(),
                    Language.EN,
                    Taxonomy.BASIC,
                    List.of(new LabelProbability("joy", joy), new LabelProbability("neutral", 1 - joy)),
                    List.of("joy"),
                    "joy",
                    joy,
                    false,
                    0.5,
                    new Affect(0, 0, 0),
                    evidence,
                    new ModelId("test", "1"));
        }
    }

    @Test
    void theWordThatMovedTheAnswerIsComprehensiveAndSufficient() {
        var report =
                EvidenceEvaluation.run(new Reads("lovely"), () -> 0, TEXTS, Language.EN, Taxonomy.BASIC, 7, read -> {});
        assertThat(report.texts()).isEqualTo(30);
        assertThat(report.comprehensiveness()).isCloseTo(0.7, within(1e-9));
        assertThat(report.sufficiency()).isCloseTo(0, within(1e-9));
        assertThat(report.comprehensivenessGain().low()).isPositive();
        assertThat(report.sufficiencyGain().low()).isPositive();
    }

    @Test
    void anotherWordIsNoBetterThanChance() {
        var report =
                EvidenceEvaluation.run(new Reads("number"), () -> 0, TEXTS, Language.EN, Taxonomy.BASIC, 7, read -> {});
        assertThat(report.comprehensiveness()).isCloseTo(0, within(1e-9));
        assertThat(report.comprehensivenessGain().mean()).isNegative();
        assertThat(report.sufficiencyGain().mean()).isNegative();
    }

    @Test
    void onlyWhatFindingEvidenceReadsIsCounted() {
        AtomicLong read = new AtomicLong();
        EmotionReader words = queries -> {
            queries.forEach(query -> read.addAndGet(query.text().split(" ").length));
            return new Reads("lovely").readAll(queries);
        };
        List<String> three = List.of("lovely day", "a lovely day", "a lovely day for us all");
        var report = EvidenceEvaluation.run(words, read::get, three, Language.EN, Taxonomy.BASIC, 7, done -> {});
        assertThat(report.medianTokens()).isEqualTo(3);
        assertThat(report.tokens95()).isEqualTo(3); // of three the second, as with milliseconds
    }

    @Test
    void textsWithoutEvidenceAreCountedApart() {
        List<String> more = List.of(TEXTS.get(0), "nothing of the kind", "lovely");
        var report =
                EvidenceEvaluation.run(new Reads("lovely"), () -> 0, more, Language.EN, Taxonomy.BASIC, 7, read -> {});
        assertThat(report.texts()).isEqualTo(1);
        assertThat(report.without()).isEqualTo(1);
        assertThat(report.wholly()).isEqualTo(1);
        assertThatThrownBy(() -> EvidenceEvaluation.run(
                        new Reads("lovely"), () -> 0, List.of("nothing"), Language.EN, Taxonomy.BASIC, 7, read -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
