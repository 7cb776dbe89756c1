package tongli.learning.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.perception.tagging.BioTags;
import tongli.perception.tagging.LabelledSpan;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class TagTargetsTest {
    private static final BioTags TAGS = BioTags.of(List.of("cue", "holder"));

    private static float[] targets(Language language, int limit, String text, LabelledSpan... spans) {
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(language).openTokenizer()) {
            return new TagTargets(TAGS, tokenizer, limit)
                    .of(new TaggedText(text, List.of(spans)))
                    .targets()
                    .get(0);
        }
    }

    /** O 0, B-cue 1, I-cue 2, B-holder 3, I-holder 4; the marks are not known. */
    @Test
    void theFirstTokenOfASpanBeginsIt() {
        assertThat(targets(Language.ZH, 64, "😭妈妈难过", new LabelledSpan(2, 4, "holder"), new LabelledSpan(4, 6, "cue")))
                .endsWith(3, 4, 1, 2, Float.NaN)
                .startsWith(Float.NaN, 0);
    }

    @Test
    void everyPieceOfAWordBelongsToItsSpan() {
        // heart ##bro ##ken
        float[] targets = targets(Language.EN, 64, "I am heartbroken", new LabelledSpan(5, 16, "cue"));
        assertThat(targets).startsWith(Float.NaN, 0, 0, 1, 2).endsWith(2, Float.NaN);
    }

    @Test
    void spansThatCannotBeLearntAreCountedByTheReason() {
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            TagTargets targets = new TagTargets(TAGS, tokenizer, 4);
            targets.of(new TaggedText("今天我难过", List.of(new LabelledSpan(3, 5, "cue"))));
            assertThat(targets.unlearnt()).isEqualTo(new TagTargets.Unlearnt(1, 0, 0));
            targets.of(new TaggedText("今\u200B", List.of(new LabelledSpan(1, 2, "cue"))));
            assertThat(targets.unlearnt()).isEqualTo(new TagTargets.Unlearnt(1, 1, 0));
        }
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.EN).openTokenizer()) {
            TagTargets targets = new TagTargets(TAGS, tokenizer, 16);
            targets.of(new TaggedText("sad", List.of(new LabelledSpan(0, 1, "cue"), new LabelledSpan(1, 3, "holder"))));
            assertThat(targets.unlearnt()).isEqualTo(new TagTargets.Unlearnt(0, 0, 1));
        }
    }
}
