package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import tongli.core.Evidence;
import tongli.core.Language;
import tongli.core.Span;
import tongli.core.TextSpan;

class OcclusionTest {
    private static List<String> evidence(Language language, String text, Screen screen, ToDoubleFunction<String> joy) {
        return new Occlusion(
                        language, variants -> variants.stream().mapToDouble(joy).toArray(), 0.1, screen)
                .explain(text, new Span(0, text.length()), joy.applyAsDouble(text)).stream()
                        .map(OcclusionTest::words)
                        .toList();
    }

    private static String words(Evidence evidence) {
        return ((TextSpan) evidence).text();
    }

    /** More probable with each of the words that a text has. */
    private static ToDoubleFunction<String> byWords(String... words) {
        return text ->
                0.2 + 0.7 * List.of(words).stream().filter(text::contains).count() / words.length;
    }

    @Test
    void wordsAreFoundInEveryClause() {
        String text = "we had a lovely walk, the tea was so sweet, then my kind aunt came, and the warm sun shone";
        assertThat(evidence(Language.EN, text, Screen.NONE, byWords("lovely", "sweet", "kind", "warm")))
                .containsExactly("lovely", "sweet", "kind", "warm");
    }

    @Test
    void aClauseWithoutAWordThatMattersStandsForItself() {
        // either half is enough
        ToDoubleFunction<String> joy = text -> text.contains("over") || text.contains("moon") ? 0.9 : 0.2;
        assertThat(evidence(Language.EN, "over the moon today, the bus is at nine", Screen.NONE, joy))
                .containsExactly("over the moon today");
    }

    @Test
    void aLongTextIsReadTenTimesMoreAtMostAndAllAtOnce() {
        String text = "I packed the blue bag and the red bag and the box with all her old letters in it, "
                + "then the man from the shop came up the stairs, and took the chair she had loved so much, "
                + "and I stood there, waiting, crying, and could not say one word to him at all.";
        List<Integer> asked = new ArrayList<>();
        ToDoubleFunction<String> joy = byWords("loved");
        var evidence = new Occlusion(
                        Language.EN,
                        variants -> {
                            asked.add(variants.size());
                            return variants.stream().mapToDouble(joy).toArray();
                        },
                        0.1,
                        Screen.by(joy))
                .explain(text, new Span(0, text.length()), 0.9);

        assertThat(asked).hasSize(1).allMatch(variants -> variants <= 10);
        assertThat(evidence).extracting(OcclusionTest::words).containsExactly("loved");
    }

    @Test
    void whatIsDeniedIsNotTakenFromItsDenial() {
        ToDoubleFunction<String> sadness = text ->
                text.contains("not") ? text.contains("not happy") ? 0.9 : 0.6 : text.contains("happy") ? 0.1 : 0.3;
        String text = "today I was not happy there";
        assertThat(evidence(Language.EN, text, Screen.NONE, sadness)).containsExactly("not happy");
    }

    @Test
    void chineseIsSearchedByPairsOfSigns() {
        assertThat(evidence(Language.ZH, "下班以后大家都很开心地走了", Screen.NONE, byWords("开心")))
                .containsExactly("很开心地");
    }

    @Test
    void nothingButSignsHasNoEvidence() {
        assertThat(evidence(Language.ZH, "！！！", Screen.NONE, text -> 0.5)).isEmpty();
    }
}
