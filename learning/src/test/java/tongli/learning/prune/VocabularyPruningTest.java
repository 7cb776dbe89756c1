package tongli.learning.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Language;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.Trained;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.KeptTokens;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.sequence.StepLabels;
import tongli.perception.text.PretrainedEncoder;

class VocabularyPruningTest {
    private static final String KNOWN = "I missed the last bus.";
    private static final String PARTLY_KNOWN = "I missed the last river.";
    /** Runes are not in the vocabulary. */
    private static final String NEVER_KNOWN = "I missed the last ᚠ.";

    @TempDir
    private Path folder;

    private VocabularyPruning.Options options(int least, String... lines) throws IOException {
        Path texts = Files.write(folder.resolve("texts.txt"), List.of(lines));
        return new VocabularyPruning.Options(List.of(texts), List.of("text", "before"), least, "the command");
    }

    @ParameterizedTest
    @CsvSource({
        "LORA, MULTI, FP32, 2",
        "LORA, MULTI, INT8, 6",
        "FULL, TAGS, INT8, 2",
        "LORA, STEPS, FP32, 2",
        "FULL, MULTI, FP32, 2"
    })
    void textsWhoseTokensAreKeptGetTheVeryLogitsThatTheyHad(
            TuningMethod method, TaskHead.Kind kind, Precision precision, int layers) throws IOException {
        Path whole = folder.resolve("whole.safetensors");
        Path small = folder.resolve("small.safetensors");
        model(method, kind, layers).write(whole);
        VocabularyPruning.run(TaskModelFile.read(whole), options(1, KNOWN))
                .model()
                .write(small);
        float[][] before = says(whole, precision, KNOWN, PARTLY_KNOWN, NEVER_KNOWN);
        float[][] after = says(small, precision, KNOWN, PARTLY_KNOWN);
        assertThat(after[0]).containsExactly(before[0]);
        assertThat(after[1]).isNotEqualTo(before[1]);
        assertThat(after[1]).as("as unknown").containsExactly(before[2]);
        if (method == TuningMethod.FULL) { // whose file holds the table
            assertThat(Files.size(small)).isLessThan(Files.size(whole) - (20 << 20));
        }
    }

    /** Sun comes three times, rain once: of four tokens one is lost where two are the least. */
    @Test
    void howManyTokensAreKeptAndLostIsTold() throws IOException {
        TaskModelFile whole = model(TuningMethod.HEAD, TaskHead.Kind.MULTI, 6);
        VocabularyPruning.Outcome all = VocabularyPruning.run(whole, options(1, "sun sun", "sun rain"));
        VocabularyPruning.Outcome two = VocabularyPruning.run(whole, options(2, "sun sun", "sun rain"));
        assertThat(all.tokens()).isEqualTo(30_522);
        assertThat(all.kept()).isEqualTo(two.kept() + 1);
        assertThat(all.unknownAfter()).isZero();
        assertThat(two.unknownBefore()).isZero();
        assertThat(two.unknownAfter()).isEqualTo(0.25);
        assertThat(two.model().provenance())
                .containsEntry("seed", "7")
                .containsEntry("vocabulary_command", "the command")
                .containsKey("vocabulary_sha256 texts.txt");
    }

    @Test
    void marksLettersDigitsAndPunctuationStayInAnyCase() throws IOException {
        TaskModelFile small = VocabularyPruning.run(model(TuningMethod.HEAD, TaskHead.Kind.MULTI, 6), options(1, "sun"))
                .model();
        float[] kept = small.learnt().get(KeptTokens.NAME).values();
        assertThat(kept[0]).as("the unknown one").isEqualTo(100);
        // [PAD], [CLS], [SEP], [MASK], "!", "7", "a" by their ids in BERT's vocabulary
        assertThat(kept).contains(0, 101, 102, 103, 999, 1021, 1037);
        assertThat(kept).hasSizeLessThan(2000);
    }

    @Test
    void severalFieldsAreReadAndAModelIsPrunedOnce() throws IOException {
        Path table = Files.writeString(folder.resolve("t.tsv"), "before\ttext\nrain\tsun\n");
        TaskModelFile whole = model(TuningMethod.HEAD, TaskHead.Kind.MULTI, 6);
        VocabularyPruning.Outcome outcome = VocabularyPruning.run(
                whole, new VocabularyPruning.Options(List.of(table), List.of("text", "before"), 1, ""));
        assertThat(outcome.kept())
                .isEqualTo(VocabularyPruning.run(whole, options(1, "sun rain")).kept());
        assertThatThrownBy(() -> VocabularyPruning.run(outcome.model(), options(1, "sun")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pruned already");
        assertThatThrownBy(() -> VocabularyPruning.run(whole, options(1, " ")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no text has a token");
    }

    private static TaskModelFile model(TuningMethod method, TaskHead.Kind kind, int layers) {
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.EN);
        List<String> labels = kind == TaskHead.Kind.STEPS
                ? StepLabels.of(List.of("ask", "vent")).names()
                : List.of("O", "B-cue", "I-cue");
        TaskHead head = new TaskHead("mood", kind, labels);
        try (TrainableEncoder trained = new TrainableEncoder(
                EncoderWeights.of(encoder),
                TuningOptions.defaults(method).over(OptionalInt.of(layers)),
                List.of(head),
                7)) {
            return new TaskModelFile(
                    encoder.name(),
                    Language.EN,
                    Trained.moved(trained.export()),
                    List.of(TaskModelFile.Head.uncalibrated(head)),
                    Map.of("seed", "7"),
                    OptionalInt.of(layers));
        }
    }

    /** All numbers that a model gives for each text. */
    private static float[][] says(Path file, Precision precision, String... texts) throws IOException {
        try (TaskModel model =
                TaskModel.open("model", Files.readAllBytes(file), precision, new GraphCache(Optional.empty()))) {
            TaskHead.Kind kind = model.file().heads().get(0).task().kind();
            return Arrays.stream(texts)
                    .map(text -> switch (kind) {
                        case TAGS -> flat(model.tokens(text, 0).logits());
                        case STEPS -> flat(model.states(text, 0));
                        case SINGLE, MULTI, REGRESSION ->
                            model.logits(List.of(text)).get(0)[0];
                    })
                    .toArray(float[][]::new);
        }
    }

    private static float[] flat(float[][] rows) {
        float[] all = new float[rows.length * rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(rows[row], 0, all, row * rows[0].length, rows[0].length);
        }
        return all;
    }
}
