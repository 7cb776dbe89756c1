package tongli.learning.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.learning.encoder.TinyEncoder;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.Passes;
import tongli.learning.finetune.PowerCut;
import tongli.perception.encoder.TaskHead;
import tongli.perception.sequence.StepLabels;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class StepHeadTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final StepLabels LABELS = StepLabels.of(List.of("vent", "ask", "thank"));
    private static final List<TaskHead> HEADS = List.of(new TaskHead("intents", TaskHead.Kind.STEPS, LABELS.names()));

    @TempDir
    private Path folder;

    /** Of every text there is one with the same words in another order: who tells the set and not the order comes to 0.75. */
    @ParameterizedTest
    @CsvSource({"HEAD, 6", "LORA, 10", "FULL, 5"})
    void anEncoderLearnsWhatComesFirst(TuningMethod method, int epochs) throws IOException {
        assertThat(train(folder, method, epochs, 0, Integer.MAX_VALUE).score()).isGreaterThan(0.95);
    }

    @Test
    void aRunThatWasKilledGoesOnToTheResultItWouldHaveHad() throws IOException {
        Passes.Outcome whole = train(folder.resolve("whole"), TuningMethod.LORA, 2, 0, Integer.MAX_VALUE);
        Path broken = folder.resolve("broken");
        assertThatThrownBy(() -> train(broken, TuningMethod.LORA, 2, 0, 14)).hasMessage("the power went out");
        Passes.Outcome resumed = train(broken, TuningMethod.LORA, 2, 0, Integer.MAX_VALUE);
        PowerCut.leftNoTrace(whole, resumed);
    }

    @Test
    void itLearnsBesideTheWorstToo() throws IOException {
        assertThat(train(folder, TuningMethod.FULL, 5, 0.1, Integer.MAX_VALUE).score())
                .isGreaterThan(0.9);
    }

    private static Passes.Outcome train(Path folder, TuningMethod method, int epochs, double push, int stopAfter)
            throws IOException {
        FineTuneOptions options = new FineTuneOptions(
                        epochs, 8, 1, 32, 0.01, 0.01, 0.1, 0.01, 1, 1, 0, 0, 0, 0.9, false, 14, 5)
                .withAdversary(push);
        try (TrainableEncoder encoder =
                        new TrainableEncoder(TinyEncoder.weights(), TuningOptions.defaults(method), HEADS, 5);
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            List<OrderedText> texts = texts();
            return new FineTuner(encoder, tokenizer, options, folder, CLOCK, new PowerCut(stopAfter))
                    .train(
                            SequenceJudge.targets(LABELS, texts),
                            SequenceJudge.targets(LABELS, texts),
                            new SequenceJudge(LABELS, texts, 5));
        }
    }

    private static List<OrderedText> texts() {
        String[] labels = {"vent", "ask", "thank"};
        String[] parts = {"我很难过", "怎么办", "谢谢你"};
        List<OrderedText> texts = new ArrayList<>();
        for (int i = 0; i < 96; i++) {
            int first = i % 3;
            int second = (first + 1 + (i / 3) % 2) % 3;
            texts.add(new OrderedText(
                    "第%d天%s，%s".formatted(i / 6, parts[first], parts[second]), List.of(labels[first], labels[second])));
        }
        return texts;
    }
}
