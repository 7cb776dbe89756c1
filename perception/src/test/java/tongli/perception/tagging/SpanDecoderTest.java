package tongli.perception.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Span;

class SpanDecoderTest {
    private static final BioTags TAGS = BioTags.of(List.of("holder", "cue"));

    /** One place a character. */
    private static List<Span> places(String text) {
        List<Span> places = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            places.add(new Span(i, i + 1));
        }
        return places;
    }

    /** In the order O, B-cue, I-cue, B-holder, I-holder. */
    private static float[] logits(double... values) {
        float[] logits = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            logits[i] = (float) values[i];
        }
        return logits;
    }

    @Test
    void tagsAreNamedInTheOrderOfTheAlphabet() {
        assertThat(TAGS.names()).containsExactly("O", "B-cue", "I-cue", "B-holder", "I-holder");
        assertThat(BioTags.parse(TAGS.names())).isEqualTo(TAGS);
        assertThatThrownBy(() -> BioTags.parse(List.of("O", "I-cue", "B-cue")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void runsOfTagsAreSpans() {
        List<LabelledSpan> spans = new SpanDecoder(TAGS).spans("我很难过", places("我很难过"), new float[][] {
            logits(0, 0, 0, 5, 0), logits(5, 0, 0, 0, 0), logits(0, 5, 0, 0, 0), logits(0, 0, 5, 0, 0)
        });
        assertThat(spans).extracting(LabelledSpan::span).containsExactly(new Span(0, 1), new Span(2, 4));
        assertThat(spans).extracting(LabelledSpan::label).containsExactly("holder", "cue");
        // e^5 / (e^5 + 4)
        assertThat(spans.get(0).score()).isCloseTo(0.97376, within(1e-4));
    }

    @Test
    void aLabelThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> TAGS.begins("target"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("target")
                .hasMessageContaining("cue, holder");
    }

    @Test
    void theTemperatureDividesTheLogits() {
        List<LabelledSpan> spans =
                new SpanDecoder(TAGS, 5).spans("我", places("我"), new float[][] {logits(0, 0, 0, 5, 0)});
        // e^1 / (e^1 + 4)
        assertThat(spans.get(0).score()).isCloseTo(0.40461, within(1e-4));
    }

    /** Token by token the best is O, I-cue; the best row that is allowed is B-cue, I-cue. */
    @Test
    void nothingGoesOnThatHasNotBegun() {
        List<LabelledSpan> spans = new SpanDecoder(TAGS)
                .spans("难过", places("难过"), new float[][] {logits(2, 1.5, 0, 0, 0), logits(0, 0, 6, 0, 0)});
        assertThat(spans).extracting(LabelledSpan::span).containsExactly(new Span(0, 2));
    }

    @Test
    void oneSpanEndsWhereAnotherBegins() {
        List<LabelledSpan> spans = new SpanDecoder(TAGS)
                .spans("怕怕", places("怕怕"), new float[][] {logits(0, 9, 0, 0, 0), logits(0, 9, 0, 0, 0)});
        assertThat(spans).extracting(LabelledSpan::span).containsExactly(new Span(0, 1), new Span(1, 2));
    }

    /** "un" and "happy" are two tokens of one word: the second alone cannot be a span. */
    @Test
    void noSpanCutsAWord() {
        List<Span> places = List.of(new Span(0, 2), new Span(2, 7), new Span(8, 10));
        List<LabelledSpan> spans = new SpanDecoder(TAGS).spans("unhappy me", places, new float[][] {
            logits(1, 0.5, 0, 0, 0), logits(0, 3, 2, 0, 0), logits(4, 0, 0, 0, 0)
        });
        assertThat(spans).extracting(LabelledSpan::span).containsExactly(new Span(0, 7));
    }

    @Test
    void aModelWhoseWeightsAreTooLargeSaysSo() {
        for (double logit : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() ->
                            new SpanDecoder(TAGS).spans("怕", places("怕"), new float[][] {logits(0, 0, logit, 0, 0)}))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessageContaining("train it anew");
        }
    }

    @Test
    void aTextWithoutTokensHasNoSpans() {
        assertThat(new SpanDecoder(TAGS).spans("", List.of(), new float[0][])).isEmpty();
    }
}
