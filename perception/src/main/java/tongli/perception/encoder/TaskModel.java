package tongli.perception.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tongli.core.Require;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * A fine-tuned encoder with its heads in ONNX Runtime. Owns native handles; safe for many threads; close it when no call
 * is under way.
 */
public final class TaskModel implements AutoCloseable {
    private static final int MAX_BATCH = 32;
    private static final int MAX_BATCH_TOKENS = 4096;

    private final TaskModelFile file;
    private final EncoderTokenizer tokenizer;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private TaskModel(TaskModelFile file, byte[] graph, int threads) {
        this.file = file;
        this.tokenizer = PretrainedEncoder.of(file.language()).openTokenizer();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            Require.inRange("threads", threads, 1, 256);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            tokenizer.close();
            throw new IllegalStateException("ONNX Runtime cannot load the graph of a fine-tuned model", e);
        }
    }

    /** Builds the graph from the encoder on the class path (a second or two) and loads it. */
    public static TaskModel build(TaskModelFile file, Precision precision, int threads) {
        return new TaskModel(file, graph(file, precision), threads);
    }

    /** The graph as an ONNX file. @throws IllegalArgumentException if the model was trained over another encoder */
    public static byte[] graph(TaskModelFile file, Precision precision) {
        PretrainedEncoder encoder = PretrainedEncoder.of(file.language());
        if (!encoder.name().equals(file.encoder())) {
            throw new IllegalArgumentException("the model was trained over %s, and not over %s; train it anew"
                    .formatted(file.encoder(), encoder.name()));
        }
        List<String> heads =
                file.heads().stream().map(head -> head.task().name()).toList();
        return EncoderGraph.write(EncoderWeights.of(encoder).with(file.learnt()), heads, precision);
    }

    public TaskModelFile file() {
        return file;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Window(int text, long[] ids) {}

    /**
     * The logits of each head, one array of shape (texts, labels) a head. Long texts are read in windows of 256 tokens,
     * whose logits are averaged, each weighing by its tokens.
     */
    public List<float[][]> logits(List<String> texts) {
        List<Window> windows = new ArrayList<>();
        int[] tokens = new int[texts.size()];
        for (int text = 0; text < texts.size(); text++) {
            for (long[] ids : tokenizer.windows(texts.get(text))) {
                windows.add(new Window(text, ids));
                tokens[text] += ids.length;
            }
        }
        windows.sort(Comparator.comparingInt(window -> window.ids().length));
        List<float[][]> logits = new ArrayList<>();
        for (TaskModelFile.Head head : file.heads()) {
            logits.add(new float[texts.size()][head.task().labels().size()]);
        }
        int from = 0;
        while (from < windows.size()) {
            int to = endOfBatch(windows, from);
            run(windows.subList(from, to), tokens, logits);
            from = to;
        }
        return logits;
    }

    private static int endOfBatch(List<Window> windows, int from) {
        int to = from;
        while (to < windows.size()
                && to - from < MAX_BATCH
                && (to == from || windows.get(to).ids().length * (to - from + 1) <= MAX_BATCH_TOKENS)) {
            to++;
        }
        return to;
    }

    private void run(List<Window> batch, int[] tokens, List<float[][]> logits) {
        int length = batch.get(batch.size() - 1).ids().length;
        long[] shape = {batch.size(), length};
        LongBuffer ids = LongBuffer.allocate(batch.size() * length);
        LongBuffer mask = LongBuffer.allocate(batch.size() * length);
        for (int row = 0; row < batch.size(); row++) {
            long[] window = batch.get(row).ids();
            ids.position(row * length).put(window);
            for (int i = 0; i < window.length; i++) {
                mask.put(row * length + i, 1);
            }
        }
        ids.rewind();
        try (OnnxTensor idTensor = OnnxTensor.createTensor(environment, ids, shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, mask, shape);
                OrtSession.Result result = session.run(Map.of("input_ids", idTensor, "attention_mask", maskTensor))) {
            for (int head = 0; head < logits.size(); head++) {
                FloatBuffer values = ((OnnxTensor) result.get(head)).getFloatBuffer();
                int width = file.heads().get(head).task().labels().size();
                for (int row = 0; row < batch.size(); row++) {
                    Window window = batch.get(row);
                    float share = window.ids().length / (float) tokens[window.text()];
                    float[] sum = logits.get(head)[window.text()];
                    for (int i = 0; i < width; i++) {
                        sum[i] += share * values.get(row * width + i);
                    }
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed in a fine-tuned model", e);
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close a fine-tuned model", e);
        }
    }
}
