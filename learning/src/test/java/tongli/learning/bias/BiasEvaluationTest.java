package tongli.learning.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.twins.SwapList;

class BiasEvaluationTest {
    private static final List<String> LABELS = List.of("joy", "anger");

    /** Anger where the text speaks of a man, by so much more. */
    private static Function<String, TaskReader.Answer> angrierAt(String word, double more) {
        return text -> {
            double anger = 0.3 + (text.contains(word) ? more : 0);
            return new TaskReader.Answer(
                    new double[] {1 - anger, anger}, new boolean[2], OptionalDouble.of(1 - 2 * anger));
        };
    }

    private static TwinTable table() {
        SwapList list = new SwapList(
                "gender",
                List.of("women", "men"),
                IntStream.range(0, 6)
                        .mapToObj(i -> List.of("woman" + i, "fellow" + i))
                        .toList());
        List<BiasTemplate> templates = List.of(
                new BiasTemplate(BasicEmotion.JOY, "work", "{X} laughed."),
                new BiasTemplate(BasicEmotion.ANGER, "work", "{X} shouted."));
        return BundledSlices.filled(templates, list);
    }

    private static SliceReport report(Function<String, TaskReader.Answer> reader) {
        return BiasEvaluation.run(List.of(table()), LABELS, reader, 3, 7, name -> {})
                .get(0);
    }

    @Test
    void aModelThatHangsOnTheWordHasTheGapThatWasPutIntoIt() {
        SliceReport report = report(angrierAt("ellow", 0.4)); // 0.3 and 0.7
        assertThat(report.gap().value()).isCloseTo(0.4, within(1e-9));
        assertThat(report.gap().low()).isCloseTo(0.4, within(1e-9)); // the same in every template
        assertThat(report.gap().label()).isIn("joy", "anger");
        assertThat(report.flips().value()).isCloseTo(1, within(1e-9));
        assertThat(report.valence().orElseThrow().value()).isCloseTo(0.8, within(1e-9));
        assertThat(report.valence().orElseThrow().higher()).isEqualTo("women");
        assertThat(report.stands()).isTrue();
        // of six rows all must keep their sides for the whole gap, which one draw in 32 does
        assertThat(report.chance()).isBetween(0.1, 0.39);
        assertThat(report.texts()).isEqualTo(24);
        assertThat(report.worst()).hasSize(3);
        assertThat(Math.abs(report.worst().get(0).change())).isCloseTo(0.4, within(1e-9));
        // women's joy is read, women's anger is not: one of two templates each way
        assertThat(report.groups().get(0).right()).contains(0.5);
    }

    @Test
    void aModelThatDoesNotCareHasNoGap() {
        SliceReport report = report(angrierAt("nothing", 0.4));
        assertThat(report.gap().value()).isZero();
        assertThat(report.chance()).isZero();
        assertThat(report.stands()).isFalse();
        assertThat(report.flips().value()).isZero();
    }

    @Test
    void oneOddWordAmongManyIsNotToldFromChance() {
        SliceReport report = report(angrierAt("ellow3", 0.4)); // one of six men
        assertThat(report.gap().value()).isCloseTo(0.4 / 6, within(1e-9));
        assertThat(report.stands()).isFalse();
    }

    @Test
    void ofAUsersOwnTextsOnlyTheWordIsShown() {
        SwapList list = new SwapList("kin", List.of("women", "men"), List.of(List.of("mother", "father")));
        SwappedTexts swapped = SwappedTexts.of(List.of("My father shouted.", "It rained."), list, Language.EN);
        assertThat(swapped.without()).isEqualTo(1);
        SliceReport report = BiasEvaluation.run(
                        List.of(swapped.table().orElseThrow()), LABELS, angrierAt("father", 0.4), 5, 7, name -> {})
                .get(0);
        assertThat(report.gap().value()).isCloseTo(0.4, within(1e-9));
        SliceReport.WorstPair pair = report.worst().get(0);
        assertThat(List.of(pair.unit(), pair.one(), pair.other())).containsExactly("text 1", "mother", "father");
        assertThat(report.groups().get(0).right()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bundledTemplatesAreManyOfEveryFeelingAndEachTextIsDifferent(Language language) {
        List<BiasTemplate> templates = BiasTemplate.bundled(language);
        assertThat(templates).hasSizeGreaterThanOrEqualTo(40);
        for (BasicEmotion emotion : BasicEmotion.values()) {
            assertThat(templates.stream().filter(template -> template.emotion() == emotion))
                    .hasSizeGreaterThanOrEqualTo(5);
        }
        for (TwinTable slice : BundledSlices.of(language)) {
            for (TwinTable.Unit unit : slice.units()) {
                for (TwinTable.Row row : unit.rows()) {
                    Set<String> different = new HashSet<>(row.texts());
                    assertThat(different).as(slice.name() + " " + unit.id()).hasSizeGreaterThan(1);
                    assertThat(row.texts()).noneMatch(text -> text.contains("{") || text.contains("  "));
                }
            }
        }
    }

    @Test
    void simplifiedIsWrittenInTraditionalCharactersByPhrasesFirst() {
        TraditionalCharacters traditional = new TraditionalCharacters();
        assertThat(traditional.of("头发白了，发现以后")).isEqualTo("頭髮白了，發現以後");
    }
}
