package tongli.learning.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TokenLogits;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/** What is trained and what is served must compute the same, token by token. */
class TokenGraphParityTest {
    private static final List<TaskHead> HEADS =
            List.of(new TaskHead("tag", TaskHead.Kind.TAGS, List.of("O", "B-cue", "I-cue")));

    @Test
    void tagsAreServedAsTheyWereTrained(@TempDir Path folder) throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.ZH);
        Path file = folder.resolve("model.safetensors");
        try (TrainableEncoder trained = new TrainableEncoder(
                        EncoderWeights.of(encoder), TuningOptions.defaults(TuningMethod.LORA), HEADS, 7);
                EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            trained.restore(Trained.moved(trained.learnt()));
            Trained.file(trained, Language.ZH, OptionalInt.empty()).write(file);
            try (TaskModel model = TaskModel.open(
                    "model", Files.readAllBytes(file), Precision.FP32, new GraphCache(Optional.empty()))) {
                String text = "😭我今天很难过";
                long[] ids = tokenizer.first(text, 64);
                TokenLogits served = model.tokens(text, 0);
                assertThat(served.places()).hasSize(ids.length - 2);
                float[] logits = Trained.logits(trained, ids);
                for (int token = 0; token < ids.length - 2; token++) {
                    for (int tag = 0; tag < 3; tag++) {
                        assertThat(served.logits()[token][tag]).isCloseTo(logits[(token + 1) * 3 + tag], within(1e-4f));
                    }
                }
                // 600 tokens are read in three windows
                assertThat(model.tokens("很难过".repeat(200), 0).logits()).hasDimensions(600, 3);
            }
        }
    }
}
