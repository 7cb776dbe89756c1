package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.Losses;
import tongli.perception.text.EncoderTokenizer;

class LabelWeightTest {
    @TempDir
    private Path folder;

    /** Of four labels with logits of 0 each text is surprised by ln 4. With a balance of 0.3 the absent label would count 2^0.3 as much. */
    @Test
    void aReplayedTextWhoseLabelTheTaskLacksWeighsOne() throws IOException {
        StreamManifest manifest = GivenStream.classes(folder, "class", 16);
        StreamHeads heads = new StreamHeads(manifest);
        ContinualOptions options = GivenStream.options(manifest, folder, 1, RemedySettings.usual(), RemedyKind.REPLAY);
        FineTuneOptions training = options.training(1);
        assertThat(GivenStream.training(1).balance()).isEqualTo(0.3);
        assertThat(training.balance()).isZero();
        try (TrainableEncoder network = GivenStream.network(heads);
                EncoderTokenizer tokenizer = GivenStream.tokenizer();
                NDManager memory = network.newStep()) {
            List<StreamText> summer = StreamText.of(List.of(new StreamLine("下雨了", 0, "ann")), 0, heads, tokenizer, 24);
            List<StreamText> winter = StreamText.of(
                    List.of(new StreamLine("下雪了", 2, "ben"), new StreamLine("又下雪了", 2, "ben")),
                    1,
                    heads,
                    tokenizer,
                    24);
            Losses losses = new Losses(training, heads.all(), StreamText.taskTexts(winter));
            List<StreamText> replayed = new ArrayList<>(summer);
            assertThat(losses.of(0, memory.zeros(new Shape(1, 4)), StreamText.tokens(replayed))
                            .getFloat())
                    .isCloseTo((float) Math.log(4), within(1e-5f));
            replayed.addAll(winter);
            assertThat(losses.of(0, memory.zeros(new Shape(3, 4)), StreamText.tokens(replayed))
                            .getFloat())
                    .isCloseTo((float) Math.log(4), within(1e-5f));
        }
    }
}
