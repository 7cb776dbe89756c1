package tongli.learning.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.perception.encoder.EncoderGraph;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.PretrainedEncoder;

/** What is trained and what is served must compute the same. */
class GraphParityTest {
    private static final List<TaskHead> HEADS = List.of(
            new TaskHead("mood", TaskHead.Kind.MULTI, List.of("up", "down", "level")),
            new TaskHead("pace", TaskHead.Kind.REGRESSION, List.of("pace")));

    private static final long[][] IDS = {{101, 2769, 3221, 1962, 102, 0, 0}, {101, 872, 680, 2769, 1962, 1962, 102}};
    private static final long[][] MASK = {{1, 1, 1, 1, 1, 0, 0}, {1, 1, 1, 1, 1, 1, 1}};

    @ParameterizedTest
    @EnumSource(TuningMethod.class)
    void everyMethodIsWrittenToTheGraphAsItWasTrained(TuningMethod method) throws OrtException {
        EncoderWeights pretrained = EncoderWeights.of(PretrainedEncoder.of(Language.ZH));
        try (TrainableEncoder encoder = new TrainableEncoder(pretrained, TuningOptions.defaults(method), HEADS, 7)) {
            encoder.restore(moved(encoder.learnt()));
            float[] trained;
            try (NDManager step = encoder.newStep()) {
                NDArray logits = encoder.logits(step.create(IDS), step.create(MASK), false)
                        .get(0);
                trained = logits.toFloatArray();
            }
            byte[] graph = EncoderGraph.write(encoder.merged(), List.of("mood", "pace"), Precision.FP32);
            float[] served = run(graph);
            assertThat(served).hasSameSizeAs(trained);
            for (int i = 0; i < served.length; i++) {
                assertThat(served[i]).isCloseTo(trained[i], org.assertj.core.data.Offset.offset(1e-4f));
            }
        }
    }

    /** As if some steps had been taken: added weights that start at 0 would hide a mistake. */
    private static Map<String, Tensor> moved(Map<String, Tensor> learnt) {
        Random random = new Random(3);
        Map<String, Tensor> moved = new LinkedHashMap<>();
        learnt.forEach((name, tensor) -> {
            float[] values = tensor.values().clone();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.01 * random.nextGaussian());
            }
            moved.put(name, new Tensor(values, tensor.shape()));
        });
        return moved;
    }

    private static float[] run(byte[] graph) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession session = environment.createSession(graph);
                OnnxTensor ids = OnnxTensor.createTensor(environment, IDS);
                OnnxTensor mask = OnnxTensor.createTensor(environment, MASK);
                OrtSession.Result result = session.run(Map.of("input_ids", ids, "attention_mask", mask))) {
            OnnxTensor mood = (OnnxTensor) result.get("logits.mood").orElseThrow();
            return mood.getFloatBuffer().array();
        }
    }
}
