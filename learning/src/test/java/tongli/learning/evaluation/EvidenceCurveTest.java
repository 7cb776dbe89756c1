package tongli.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
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

class EvidenceCurveTest {
    /** Twenty words, of which each share takes one, two, four and ten. */
    private static final String TEXT = "one two three four lovely six seven eight nine ten "
            + "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";

    /** Joy 0.9 where "lovely" stands, else 0.2; names a word as evidence. */
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
    void theWordThatCarriesAllHasTheWholeArea() {
        var report = EvidenceCurve.run(
                new Reads("lovely"),
                IntStream.range(0, 8).mapToObj(i -> TEXT).toList(),
                Language.EN,
                Taxonomy.BASIC,
                7,
                i -> {});
        assertThat(report.texts()).isEqualTo(8);
        // the evidence is one word at every share: 0.9 to 0.2 without it, 0.9 to 0.9 with it alone
        assertThat(report.comprehensiveness().area()).isCloseTo(0.7, within(1e-9));
        assertThat(report.sufficiency().area()).isCloseTo(0, within(1e-9));
        assertThat(report.comprehensiveness().overWords().low()).isPositive();
        assertThat(report.comprehensiveness().overRuns().low()).isPositive();
        assertThat(report.sufficiency().overWords().low()).isPositive();
    }

    @Test
    void anotherWordIsNoBetterThanChance() {
        var report = EvidenceCurve.run(
                new Reads("nineteen"),
                IntStream.range(0, 8).mapToObj(i -> TEXT).toList(),
                Language.EN,
                Taxonomy.BASIC,
                7,
                i -> {});
        assertThat(report.comprehensiveness().area()).isCloseTo(0, within(1e-9));
        assertThat(report.comprehensiveness().overWords().mean()).isNegative();
        assertThatThrownBy(() ->
                        EvidenceCurve.run(new Reads("nowhere"), List.of(TEXT), Language.EN, Taxonomy.BASIC, 7, i -> {}))
                .hasMessageContaining("none of the 1 texts has evidence");
    }

    @Test
    void runsHaveTheLengthsOfTheEvidenceAndLieApart() {
        Rationale whole = new Rationale(TEXT, Language.EN, List.of());
        RankedWords ranked = new RankedWords(whole, whole.units(), List.of(4, 5, 9));
        for (int seed = 0; seed < 200; seed++) {
            List<Integer> places = ranked.runs(List.of(4, 5, 9), new Random(seed));
            assertThat(places).hasSize(3).doesNotHaveDuplicates().allMatch(place -> place >= 0 && place < 20);
            List<Integer> sorted = places.stream().sorted().toList();
            boolean pair = sorted.get(1) == sorted.get(0) + 1 || sorted.get(2) == sorted.get(1) + 1;
            assertThat(pair).isTrue();
        }
        assertThat(ranked.rationale(List.of(5, 4, 9)).alone()).isEqualTo("lovely six ten");
    }
}
