package tongli.learning.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.perception.encoder.EncoderGraph;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.EncoderTokenizer;
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
        isWrittenAsItWasTrained(TuningOptions.defaults(method));
    }

    @Test
    void aHiddenLayerIsWrittenToTheGraphAsItWasTrained() throws OrtException {
        isWrittenAsItWasTrained(TuningOptions.perceptron());
    }

    private static void isWrittenAsItWasTrained(TuningOptions options) throws OrtException {
        EncoderWeights pretrained = EncoderWeights.of(PretrainedEncoder.of(Language.ZH));
        try (TrainableEncoder encoder = new TrainableEncoder(pretrained, options, HEADS, 7)) {
            encoder.restore(Trained.moved(encoder.learnt()));
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
                assertThat(served[i]).isCloseTo(trained[i], within(1e-4f));
            }
        }
    }

    @Test
    void aModelFileIsServedAsItWasTrained(@TempDir Path folder) throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.EN);
        List<String> texts = List.of("I missed the last bus.", "Oh, good!");
        Path file = folder.resolve("model.safetensors");
        try (TrainableEncoder trained = new TrainableEncoder(
                        EncoderWeights.of(encoder), TuningOptions.defaults(TuningMethod.LORA), HEADS, 7);
                EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            trained.restore(Trained.moved(trained.learnt()));
            new TaskModelFile(
                            encoder.name(),
                            Language.EN,
                            trained.export(),
                            HEADS.stream()
                                    .map(head -> new TaskModelFile.Head(
                                            head,
                                            1.5,
                                            Collections.nCopies(head.labels().size(), 0.5)))
                                    .toList(),
                            Map.of("seed", "7"))
                    .write(file);
            TaskModelFile read = TaskModelFile.read(file);
            assertThat(read.heads()).extracting(TaskModelFile.Head::task).isEqualTo(HEADS);
            assertThat(read.provenance()).containsEntry("seed", "7");
            try (TaskModel model = TaskModel.open(
                    "model", Files.readAllBytes(file), Precision.FP32, new GraphCache(Optional.empty()))) {
                List<float[][]> served = model.logits(texts);
                for (int i = 0; i < texts.size(); i++) {
                    long[] ids = tokenizer.first(texts.get(i), 64);
                    assertThat(served.get(0)[i]).containsExactly(Trained.logits(trained, ids), within(1e-4f));
                }
            }
        }
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
