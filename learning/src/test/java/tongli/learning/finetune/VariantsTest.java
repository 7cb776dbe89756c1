package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.learning.augment.Augmentation;
import tongli.learning.augment.Augmenter;
import tongli.learning.augment.NearestWords;
import tongli.learning.corpus.NearDuplicates;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class VariantsTest {
    private static final Augmenter BUS = new Augmenter(
            new Augmentation(Augmentation.Kind.SYNONYM, 0.1, 1),
            (word, random) -> word.equals("bus") ? Optional.of("coach") : Optional.empty(),
            7);
    private static final TaskText TEXT =
            new TaskText("How was it?", "the bus was late again today", List.of(new float[] {1, 0}), 0.5f);

    @Test
    void aVariantHasTheLabelsOfItsTextAndAnswersTheSame() {
        List<TaskText> variants = Variants.of(List.of(TEXT), BUS, new NearDuplicates(List.of("something else")));
        assertThat(variants).hasSize(1);
        assertThat(variants.get(0).text()).isEqualTo("the coach was late again today");
        assertThat(variants.get(0).before()).isEqualTo("How was it?");
        assertThat(variants.get(0).targets()).isEqualTo(TEXT.targets());
        assertThat(variants.get(0).weight()).isEqualTo(0.5f);
        assertThat(variants.get(0).source()).isEqualTo(TEXT.text());
    }

    @Test
    void aVariantThatNearlyRepeatsATextToTuneOnDoesNotTrain() {
        NearDuplicates tuning = new NearDuplicates(
                List.of(new TaskText("How was it?", "the coach was late again today", List.of(), 1).whole()));
        assertThat(Variants.of(List.of(TEXT), BUS, tuning)).isEmpty();
    }

    @Test
    void aVariantThatSaysWhatATextOfOtherLabelsSaysDoesNotTrain() {
        NearDuplicates tuning = new NearDuplicates(List.of("something else"));
        String words = "The coach was late again today";
        TaskText other = new TaskText("How was it?", words, List.of(new float[] {0, 1}), 1);
        assertThat(Variants.of(List.of(TEXT, other), BUS, tuning)).isEmpty();
        TaskText alike = new TaskText("How was it?", words, List.of(new float[] {1, 0}), 1);
        assertThat(Variants.of(List.of(TEXT, alike), BUS, tuning)).hasSize(1);
    }

    @Test
    void wordsThatTheEncoderDoesNotKnowAreNobodysSynonyms() {
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.ZH);
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            String unknown = "\uD840\uDC00"; // two signs of the first extension beyond 16 bits
            String another = "\uD840\uDC01";
            List<String> texts = List.of(unknown + another + "好坏天", another + unknown + "天坏好");
            NearestWords words = new NearestWords(EncoderWeights.of(encoder), tokenizer, texts, -1);
            assertThat(words.of(unknown, new Random(7))).isEmpty();
            assertThat(words.of("好", new Random(7))).isPresent().get().isIn("坏", "天");
        }
    }

    @Test
    void whatLiesNearAWordInTheEncodersTableMayStandForIt() {
        List<String> texts = new ArrayList<>();
        for (String word : List.of("happy", "glad", "sad", "bus", "train", "four", "five", "unheardofword")) {
            texts.add("it " + word + " it " + word);
        }
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.EN);
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            NearestWords words = new NearestWords(EncoderWeights.of(encoder), tokenizer, texts, 0.2);
            assertThat(words.of("four", new Random(7))).contains("five");
            assertThat(words.of("Four", new Random(7))).contains("five");
            assertThat(words.of("unheardofword", new Random(7))).isEmpty();
            assertThat(words.of("elephant", new Random(7))).isEmpty();
        }
    }
}
