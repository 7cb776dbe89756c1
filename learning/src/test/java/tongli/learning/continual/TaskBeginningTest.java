package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.Losses;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;

class TaskBeginningTest {
    private static final String BIAS = "head.weather.bias";
    private static final String HEAD = "head.weather.weight";

    @TempDir
    private Path folder;

    private StreamHeads heads;
    private EncoderTokenizer tokenizer;
    private TrainableEncoder network;
    private Map<String, Tensor> began;

    /** Is asked nothing before a task is learnt. */
    private record Silent() implements Reading {
        @Override
        public List<float[][]> logits(List<TaskText> texts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[][] vectors(List<TaskText> texts) {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void open() throws IOException {
        heads = new StreamHeads(GivenStream.classes(folder, "class", 16));
        tokenizer = GivenStream.tokenizer();
        network = GivenStream.network(heads);
        began = network.learnt();
    }

    @AfterEach
    void close() {
        network.close();
        tokenizer.close();
    }

    private Stage stage(int task, int[] labels, boolean... known) {
        List<StreamLine> lines = new ArrayList<>();
        for (int label : labels) {
            lines.add(new StreamLine("今天天气", label, "ann"));
        }
        return new Stage(
                task,
                StreamText.of(lines, task, heads, tokenizer, 24),
                heads,
                network,
                new Silent(),
                List.of(known),
                1);
    }

    private Losses losses(Stage stage) {
        return new Losses(GivenStream.training(1), heads.all(), StreamText.taskTexts(stage.texts()));
    }

    private static float log(double share) {
        return (float) Math.log(share);
    }

    private float[] bias() {
        return network.learnt().get(BIAS).values();
    }

    /** Three texts, of label 0 two and of label 1 one: (2 + 1) / 5, (1 + 1) / 5, and 1 / 5 for those that no text has. */
    @Test
    void noLabelBeginsAboveThoseThatTheTaskTeaches() {
        Stage first = stage(0, new int[] {0, 0, 1}, false, false, false, false);
        TaskBeginning.lay(first, new Naive(), began, losses(first));
        assertThat(bias()).containsExactly(new float[] {log(0.6), log(0.4), log(0.2), log(0.2)}, within(1e-6f));
    }

    /** Two texts of label 2: (2 + 1) / 4, and 1 / 4 for the label that no text has yet. */
    @Test
    void labelsThatWereTaughtStayWhereTheyAre() {
        network.restore(Map.of(BIAS, new Tensor(new float[] {7, 8, 9, 9}, 4)));
        Stage second = stage(1, new int[] {2, 2}, true, true, false, false);
        TaskBeginning.lay(second, new Naive(), began, losses(second));
        assertThat(bias()).containsExactly(new float[] {7, 8, log(0.75), log(0.25)}, within(1e-6f));
    }

    @Test
    void elasticWeightsPullNothingAtTheFirstStepOfATask() {
        Tensor all = new Tensor(new float[] {1, 1, 1, 1}, 4);
        try (ElasticWeights elastic = new ElasticWeights(10, 1, 5);
                NDManager memory = network.newStep()) {
            elastic.restore(Map.of("fisher." + BIAS, all), List.of());
            network.restore(Map.of(BIAS, new Tensor(new float[] {7, 8, 9, 9}, 4)));
            Stage second = stage(1, new int[] {2, 2}, true, true, false, false);
            TaskBeginning.lay(second, elastic, began, losses(second));
            Step step = new Step(second.texts(), new NDList(), memory);
            assertThat(elastic.extra(step).orElseThrow().getFloat()).isZero();
            network.restore(Map.of(BIAS, new Tensor(new float[] {9, 8, log(0.75), log(0.25)}, 4)));
            assertThat(elastic.extra(step).orElseThrow().getFloat()).isEqualTo(5 * 2 * 2);
        }
    }

    @Test
    void aNetworkThatBeginsAnewKeepsTheBiasesOfItsOwnTask() {
        try (AdapterPerTask adapters = new AdapterPerTask()) {
            Stage first = stage(0, new int[] {0, 0, 1}, false, false, false, false);
            TaskBeginning.lay(first, adapters, began, losses(first));
            float[] head = network.learnt().get(HEAD).values().clone();
            head[0] += 1; // as if it had learnt
            network.restore(
                    Map.of(HEAD, new Tensor(head, network.learnt().get(HEAD).shape())));
            Stage second = stage(1, new int[] {2, 2}, false, false, false, false);
            TaskBeginning.lay(second, adapters, began, losses(second));
            assertThat(network.learnt().get(HEAD).values())
                    .containsExactly(began.get(HEAD).values());
            assertThat(bias()).containsExactly(new float[] {log(0.25), log(0.25), log(0.75), log(0.25)}, within(1e-6f));
        }
    }
}
