package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.learning.encoder.Lesson;
import tongli.learning.encoder.TinyEncoder;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.perception.encoder.TaskHead;

/** A garbage collection may fall between the look at a batch and the backward pass, and must change no gradient. */
class GradientMemoryTest {
    private static final List<TaskHead> HEADS = List.of(
            new TaskHead("mood", TaskHead.Kind.MULTI, List.of("up", "down")),
            new TaskHead("place", TaskHead.Kind.SINGLE, List.of("in", "out")),
            new TaskHead("pace", TaskHead.Kind.REGRESSION, List.of("pace")));
    private static final FineTuneOptions FOCAL =
            new FineTuneOptions(1, 2, 1, 16, 0.01, 0.01, 0.1, 0.01, 1, 1, 0, 2, 0, 0.9, false, 9, 5);

    @ParameterizedTest
    @EnumSource(
            value = TuningMethod.class,
            names = {"FULL", "LORA", "ADALORA"})
    void aGarbageCollectionBeforeTheBackwardPassChangesNoGradient(TuningMethod method) {
        Map<String, float[]> calm = gradients(method, () -> {});
        Map<String, float[]> cleared = gradients(method, GradientMemoryTest::collectAndWriteOver);
        assertThat(cleared).hasSameSizeAs(calm).isNotEmpty();
        calm.forEach((name, gradient) -> assertThat(cleared.get(name)).as(name).containsExactly(gradient));
    }

    private static Map<String, float[]> gradients(TuningMethod method, Runnable between) {
        TuningOptions options = TuningOptions.defaults(method).withDropout(0);
        try (TrainableEncoder encoder = new TrainableEncoder(TinyEncoder.weights(), options, HEADS, 5);
                NDManager memory = encoder.newStep();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            List<Tokens> batch = List.of(tokens(1, 0, 0.3f, 101, 678, 702), tokens(0, 1, -0.8f, 101, 3221, 1599));
            Losses losses =
                    new Losses(FOCAL, HEADS, batch.stream().map(Tokens::of).toList());
            NDList logits = encoder.taught(
                    memory.create(Tokens.ids(batch)),
                    memory.create(Tokens.mask(batch)),
                    new Lesson(Optional.empty(), List.of()));
            NDArray loss = encoder.orthogonality(memory).sum();
            for (int head = 0; head < HEADS.size(); head++) {
                loss = losses.of(head, logits.get(head), batch).add(loss);
            }
            between.run();
            collector.backward(loss);
            Map<String, float[]> gradients = new LinkedHashMap<>();
            encoder.trainable().forEach((name, weight) -> {
                try (NDArray gradient = weight.getGradient()) {
                    gradients.put(name, gradient.toFloatArray());
                }
            });
            return gradients;
        }
    }

    private static Tokens tokens(float up, float in, float pace, long... ids) {
        List<float[]> targets = List.of(new float[] {up, 1 - up}, new float[] {in, 1 - in}, new float[] {pace});
        return new Tokens(ids, new TaskText("", "rain", targets, 1));
    }

    /** Memory is given back by a thread of the JVM's a little after a collection, so several rounds of both. */
    private static void collectAndWriteOver() {
        List<ByteBuffer> kept = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            System.gc();
            for (int i = 0; i < 4_000; i++) {
                ByteBuffer buffer = ByteBuffer.allocateDirect(4 + i % 16);
                while (buffer.hasRemaining()) {
                    buffer.put((byte) 0x41);
                }
                kept.add(buffer);
            }
        }
        assertThat(kept).hasSize(40_000);
    }
}
