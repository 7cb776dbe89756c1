package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Span;

class ScreenTest {
    private static final FastEmotionModel FAST = FastEmotionModel.bundled(Language.EN);

    private static List<String> withoutEach(String... words) {
        return IntStream.range(0, words.length)
                .mapToObj(left -> String.join(
                        " ",
                        IntStream.range(0, words.length)
                                .filter(i -> i != left)
                                .mapToObj(i -> words[i])
                                .toList()))
                .toList();
    }

    @Test
    void theWordThatMovesTheCheapModelIsWorthTrying() {
        String[] words = {"the", "bus", "to", "work", "was", "disgusting", "on", "tuesday"};

        var tried = Screen.by(FAST, 1).worthTrying(String.join(" ", words), withoutEach(words));

        assertThat(tried.stream()).containsExactly(Arrays.asList(words).indexOf("disgusting"));
    }

    @Test
    void fewPiecesAreAllTried() {
        var tried = Screen.by(FAST, 3).worthTrying("so it goes", withoutEach("so", "it", "goes"));

        assertThat(tried.stream()).containsExactly(0, 1, 2);
    }

    @Test
    void aLongTextCostsNoMoreThanTheScreenLetsThroughInEachStage() {
        String text = "I packed the blue bag and the red bag and the box with all her old letters in it, "
                + "then the man from the shop came up the stairs and took the chair she had loved so much, "
                + "and I stood there, waiting, crying, and could not say one word to him at all.";
        List<String> asked = new ArrayList<>();
        Occlusion occlusion = new Occlusion(
                Language.EN,
                variants -> {
                    asked.addAll(variants);
                    return variants.stream()
                            .mapToDouble(rest -> rest.contains("loved") ? 0.8 : 0.2)
                            .toArray();
                },
                0.1,
                Screen.by(FAST, 4));

        var evidence = occlusion.explain(text, new Span(0, text.length()), 0.8);

        assertThat(asked).hasSizeLessThanOrEqualTo(8);
        assertThat(evidence).isNotEmpty();
    }
}
