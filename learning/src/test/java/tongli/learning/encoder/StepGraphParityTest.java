package tongli.learning.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
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
import tongli.perception.encoder.Tensor;
import tongli.perception.sequence.SequenceReader;
import tongli.perception.sequence.StepLabels;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/** What is trained in the engine and what is served in plain Java must compute the same, step by step. */
class StepGraphParityTest {
    private static final List<TaskHead> HEADS = List.of(new TaskHead(
            "intents",
            TaskHead.Kind.STEPS,
            StepLabels.of(List.of("ask", "thank", "vent")).names()));
    private static final int PLACES = 4;

    private static final long[][] IDS = {{101, 2769, 102, 0, 0}, {101, 872, 680, 1962, 102}};
    private static final long[][] MASK = {{1, 1, 1, 0, 0}, {1, 1, 1, 1, 1}};

    @Test
    void stepsAreServedAsTheyWereTrained(@TempDir Path folder) throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.ZH);
        Path file = folder.resolve("model.safetensors");
        try (TrainableEncoder trained = new TrainableEncoder(
                        EncoderWeights.of(encoder), TuningOptions.defaults(TuningMethod.LORA), HEADS, 7);
                EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            trained.restore(livened(Trained.moved(trained.learnt())));
            Trained.file(trained, Language.ZH, OptionalInt.empty()).write(file);
            try (SequenceReader reader = SequenceReader.open(
                    "model", Files.readAllBytes(file), Precision.FP32, new GraphCache(Optional.empty()))) {
                for (String text : List.of("😭我今天很难过，怎么办", "谢谢", "?")) {
                    List<float[]> served = reader.logits(text);
                    float[] logits = Trained.logits(trained, tokenizer.first(text, 64));
                    assertThat(served).hasSizeGreaterThan(1);
                    for (int step = 0; step < served.size(); step++) {
                        assertThat(served.get(step))
                                .as("step %d", step)
                                .containsExactly(
                                        Arrays.copyOfRange(logits, step * PLACES, (step + 1) * PLACES), within(1e-4f));
                    }
                }
                // 600 tokens are read in three windows, and the last one counts
                assertThat(reader.logits("很难过".repeat(200)).get(0))
                        .isNotEqualTo(reader.logits("很难过".repeat(190) + "谢谢你呀".repeat(7))
                                .get(0));
                assertThat(reader.labels()).containsExactly("ask", "thank", "vent");
            }
        }
    }

    /** Another program reads the graph that is exported; it must be told what {@code learn predict} tells, with the same probabilities. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void stepsAreExportedAsTheyAreServed(Precision precision, @TempDir Path folder) throws IOException, OrtException {
        Path file = folder.resolve("model.safetensors");
        try (TrainableEncoder trained = new TrainableEncoder(
                EncoderWeights.of(PretrainedEncoder.of(Language.ZH)),
                TuningOptions.defaults(TuningMethod.LORA),
                HEADS,
                7)) {
            trained.restore(livened(Trained.moved(trained.learnt())));
            Trained.file(trained, Language.ZH, OptionalInt.empty()).write(file);
        }
        byte[] graph = TaskModel.graph(TaskModelFile.read(file), precision);
        Set<Integer> lengths = new HashSet<>();
        try (SequenceReader reader = SequenceReader.open(
                        "model", Files.readAllBytes(file), precision, new GraphCache(Optional.empty()));
                EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer();
                OrtSession session = OrtEnvironment.getEnvironment().createSession(graph)) {
            for (String text : List.of("😭我今天很难过，怎么办", "谢谢", "?", "老师你好，我想问一下")) {
                long[] ids = tokenizer.first(text, 64);
                long[] mask = new long[ids.length];
                Arrays.fill(mask, 1);
                lengths.add(isServed(reader.logits(text), run(session, new long[][] {ids}, new long[][] {mask})[0]));
            }
        }
        assertThat(lengths).as("some texts end, and not all at once").hasSizeGreaterThan(1);
    }

    @Test
    void aBatchIsExportedAsItWasTrained() throws OrtException {
        try (TrainableEncoder tiny = new TrainableEncoder(
                        TinyEncoder.weights(), TuningOptions.defaults(TuningMethod.HEAD), HEADS, 7);
                NDManager step = tiny.newStep()) {
            tiny.restore(livened(tiny.learnt()));
            float[] trained = tiny.logits(step.create(IDS), step.create(MASK), false)
                    .get(0)
                    .toFloatArray();
            float[][][] exported;
            try (OrtSession session = OrtEnvironment.getEnvironment()
                    .createSession(EncoderGraph.write(tiny.merged(), List.of("intents"), Precision.FP32))) {
                exported = run(session, IDS, MASK);
            }
            for (int text = 0; text < IDS.length; text++) {
                List<float[]> steps = new ArrayList<>();
                int before;
                int told = StepLabels.END;
                do {
                    before = told;
                    int from = (text * StepLabels.MOST + steps.size()) * PLACES;
                    steps.add(Arrays.copyOfRange(trained, from, from + PLACES));
                    told = StepLabels.next(steps.get(steps.size() - 1), before);
                } while (told != StepLabels.END && steps.size() < StepLabels.MOST);
                isServed(steps, exported[text]);
            }
        }
    }

    /** Holds what the graph says to what is served, to the end and behind it. @return how many steps there were */
    private static int isServed(List<float[]> served, float[][] exported) {
        assertThat(exported).hasDimensions(StepLabels.MOST, PLACES);
        int before = StepLabels.END;
        for (int step = 0; step < served.size(); step++) {
            float[] allowed = served.get(step).clone();
            allowed[before] = Float.NEGATIVE_INFINITY;
            assertThat(exported[step]).as("step %d", step).containsExactly(allowed, within(1e-4f));
            before = StepLabels.next(served.get(step), before);
        }
        for (int step = served.size(); step < StepLabels.MOST; step++) {
            float never = Float.NEGATIVE_INFINITY;
            assertThat(exported[step]).as("behind the end").containsExactly(0, never, never, never);
        }
        return served.size();
    }

    private static float[][][] run(OrtSession session, long[][] ids, long[][] mask) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OnnxTensor id = OnnxTensor.createTensor(environment, ids);
                OnnxTensor seen = OnnxTensor.createTensor(environment, mask);
                OrtSession.Result result = session.run(Map.of("input_ids", id, "attention_mask", seen))) {
            return (float[][][]) result.get("logits.intents").orElseThrow().getValue();
        }
    }

    /** What is told the choices that it would make says what it would say; and padding changes nothing. */
    @Test
    void teachingAndTellingAreOneArithmetic() {
        try (TrainableEncoder tiny = new TrainableEncoder(
                        TinyEncoder.weights(), TuningOptions.defaults(TuningMethod.HEAD), HEADS, 7);
                NDManager step = tiny.newStep()) {
            tiny.restore(livened(tiny.learnt()));
            var ids = step.create(IDS);
            var mask = step.create(MASK);
            float[] told = tiny.logits(ids, mask, false).get(0).toFloatArray();
            int row = StepLabels.MOST * PLACES;
            long[][] before = new long[2][StepLabels.MOST];
            for (int text = 0; text < 2; text++) {
                for (int at = 1; at < StepLabels.MOST; at++) {
                    int from = text * row + (at - 1) * PLACES;
                    before[text][at] =
                            StepLabels.next(Arrays.copyOfRange(told, from, from + PLACES), (int) before[text][at - 1]);
                }
            }
            float[] taught = tiny.taught(ids, mask, new Lesson(Optional.empty(), List.<long[][]>of(before)))
                    .get(0)
                    .toFloatArray();
            assertThat(taught).containsExactly(told, within(1e-5f));
            assertThat(Trained.logits(tiny, new long[] {101, 2769, 102}))
                    .containsExactly(Arrays.copyOf(told, row), within(1e-5f));
            before[0][1] = 1 + before[0][1] % 3; // another label than it would have told
            assertThat(tiny.taught(ids, mask, new Lesson(Optional.empty(), List.<long[][]>of(before)))
                            .get(0)
                            .toFloatArray()[PLACES])
                    .isNotCloseTo(told[PLACES], within(1e-4f));
        }
    }

    /** The outermost layer and the vectors of labels begin near 0, where the steps would hardly differ; and the end is put off. */
    private static Map<String, Tensor> livened(Map<String, Tensor> learnt) {
        Random random = new Random(4);
        Map<String, Tensor> livened = new LinkedHashMap<>(learnt);
        for (String name : List.of("head.intents.weight", "head.intents.before.weight")) {
            Tensor tensor = learnt.get(name);
            float[] values = new float[tensor.values().length];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (0.3 * random.nextGaussian());
            }
            livened.put(name, new Tensor(values, tensor.shape()));
        }
        livened.put("head.intents.bias", new Tensor(new float[] {-2, 0, 0, 0}, PLACES));
        return livened;
    }
}
