package tongli.perception.encoder;

import ai.onnxruntime.OnnxTensor;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tongli.perception.text.EncoderSession;
import tongli.perception.text.PlacedTokens;
import tongli.perception.text.PretrainedEncoder;
import tongli.perception.text.TextPair;

/**
 * A fine-tuned encoder with its heads in ONNX Runtime. Owns native handles; safe for many threads; close it when no call
 * is under way.
 */
public final class TaskModel implements AutoCloseable {
    private final TaskModelFile file;
    private final EncoderSession session;

    private TaskModel(TaskModelFile file, byte[] graph) {
        this.file = file;
        this.session = new EncoderSession(
                file.encoder(),
                PretrainedEncoder.of(file.language()).openTokenizer(),
                graph,
                EncoderSession.USUAL_THREADS);
    }

    /**
     * Loads a model, its graph from the cache if it is there.
     *
     * @param name of the file, for messages
     * @param content as {@link TaskModelFile#write} wrote it
     * @throws IOException if the content is no such file, or its weights do not fit its encoder and its heads
     */
    public static TaskModel open(String name, byte[] content, Precision precision, GraphCache cache)
            throws IOException {
        TaskModelFile file = TaskModelFile.parse(name, content);
        byte[] graph;
        try {
            // a graph that is there was made of these very bytes, which were checked then
            graph = cache.graph(
                    encoderOf(file).version(),
                    content,
                    precision,
                    () -> EncoderGraph.writeServed(weights(file), heads(file), precision));
        } catch (IllegalArgumentException unfit) {
            throw new IOException("%s: %s; train it anew".formatted(name, unfit.getMessage()), unfit);
        }
        return new TaskModel(file, graph);
    }

    /** Whether {@code cache} has the graph of a model. @param content as {@code file} was read from it */
    public static boolean isBuilt(TaskModelFile file, byte[] content, Precision precision, GraphCache cache) {
        return cache.has(encoderOf(file).version(), content, precision);
    }

    /**
     * The graph for other programs, as an ONNX file: nothing of a head is reckoned outside of it.
     *
     * @throws IllegalArgumentException if the weights do not fit the encoder, or the heads
     */
    public static byte[] graph(TaskModelFile file, Precision precision) {
        return EncoderGraph.write(weights(file), heads(file), precision);
    }

    private static EncoderWeights weights(TaskModelFile file) {
        EncoderWeights weights = below(file, EncoderWeights.of(encoderOf(file)));
        LearntWeights.check(file, weights);
        return weights.with(file.learnt());
    }

    private static List<String> heads(TaskModelFile file) {
        return file.heads().stream().map(head -> head.task().name()).toList();
    }

    /**
     * What a model made of the encoder below its heads, low-rank products merged: every weight that is not as it came, by name.
     *
     * @throws IllegalArgumentException if the model does not fit the encoder, stands on a part of it only, has layers of its own
     *     within it, or left it as it came
     */
    public static Map<String, Tensor> encoder(TaskModelFile file) {
        EncoderWeights came = EncoderWeights.of(encoderOf(file));
        LearntWeights.fits(
                file.layers().isEmpty() && !file.learnt().containsKey(KeptTokens.NAME),
                "the model stands on a part of the encoder only");
        LearntWeights.check(file, came);
        Map<String, Tensor> changed = new LinkedHashMap<>();
        came.with(file.learnt()).byName().forEach((name, tensor) -> {
            if (!came.has(name)) {
                LearntWeights.fits(name.startsWith("head."), "the model has layers of its own within the encoder");
            } else if (came.get(name) != tensor) {
                changed.put(name, tensor);
            }
        });
        LearntWeights.fits(!changed.isEmpty(), "the model left the encoder as it came");
        return changed;
    }

    /** What of an encoder the file's weights stand on: all of it, or some layers, or some tokens. */
    private static EncoderWeights below(TaskModelFile file, EncoderWeights whole) {
        EncoderWeights lowest =
                file.layers().isPresent() ? whole.lowest(file.layers().getAsInt()) : whole;
        return KeptTokens.of(file.learnt(), whole.tokens()).map(lowest::keeping).orElse(lowest);
    }

    private static PretrainedEncoder encoderOf(TaskModelFile file) {
        PretrainedEncoder encoder = PretrainedEncoder.of(file.language());
        if (!encoder.name().equals(file.encoder())) {
            throw new IllegalArgumentException(
                    "the model was trained over %s, and not over %s".formatted(file.encoder(), encoder.name()));
        }
        return encoder;
    }

    public TaskModelFile file() {
        return file;
    }

    /**
     * The logits of each head, one array of shape (texts, labels) a head. Long texts are read in windows of 256 tokens,
     * whose logits are averaged, each weighing by its tokens.
     */
    public List<float[][]> logits(List<String> texts) {
        return logits(texts.size(), sink -> session.run(texts, sink));
    }

    /** The logits of each head, one array of shape (pairs, labels) a head. A pair is read up to 256 tokens, and by itself. */
    public List<float[][]> logitsOfPairs(List<TextPair> pairs) {
        return logits(pairs.size(), sink -> session.runPairs(pairs, sink));
    }

    /**
     * The tokens of a text and what a head that reads tokens says of each. Long texts are read in windows of 256 tokens.
     *
     * @param head its place among the file's heads
     */
    public TokenLogits tokens(String text, int head) {
        List<PlacedTokens> windows = session.placedWindows(text);
        return new TokenLogits(
                windows.stream().flatMap(window -> window.places().stream()).toList(),
                Arrays.stream(rows(windows, head))
                        .flatMap(rows -> Arrays.stream(rows, 1, rows.length - 1)) // the marks stand around them
                        .toArray(float[][]::new));
    }

    /**
     * The encoder's states of a text, for a head that is reckoned outside of the graph: shape (tokens, width). A long text is read in
     * windows of 256 tokens, one behind the other, each with its marks.
     *
     * @param head its place among the file's heads, of {@link TaskHead.Kind#STEPS}
     */
    public float[][] states(String text, int head) {
        return Arrays.stream(rows(session.placedWindows(text), head))
                .flatMap(Arrays::stream)
                .toArray(float[][]::new);
    }

    /** What the graph says of each token of each window, marks included. */
    private float[][][] rows(List<PlacedTokens> windows, int head) {
        List<EncoderSession.Window> asked = new ArrayList<>();
        for (PlacedTokens window : windows) {
            asked.add(new EncoderSession.Window(asked.size(), window.ids()));
        }
        float[][][] byWindow = new float[windows.size()][][];
        session.runWindows(asked, (outputs, batch, padded) -> {
            OnnxTensor output = (OnnxTensor) outputs.get(head);
            int width = (int) output.getInfo().getShape()[2];
            FloatBuffer values = output.getFloatBuffer();
            for (int row = 0; row < batch.size(); row++) {
                float[][] tokens = new float[batch.get(row).length()][width];
                for (int token = 0; token < tokens.length; token++) {
                    values.get((row * padded + token) * width, tokens[token]);
                }
                byWindow[batch.get(row).text()] = tokens;
            }
        });
        return byWindow;
    }

    /** See {@link EncoderSession#tokensRead}. */
    public long tokensRead() {
        return session.tokensRead();
    }

    private List<float[][]> logits(int texts, Consumer<EncoderSession.Sink> run) {
        List<float[][]> logits = new ArrayList<>();
        for (TaskModelFile.Head head : file.heads()) {
            logits.add(new float[texts][head.task().labels().size()]);
        }
        int[] tokens = new int[texts];
        run.accept((outputs, batch, padded) -> {
            for (EncoderSession.Window window : batch) {
                tokens[window.text()] += window.length();
            }
            for (int head = 0; head < logits.size(); head++) {
                FloatBuffer values = ((OnnxTensor) outputs.get(head)).getFloatBuffer();
                int width = file.heads().get(head).task().labels().size();
                for (int row = 0; row < batch.size(); row++) {
                    float[] sum = logits.get(head)[batch.get(row).text()];
                    for (int i = 0; i < width; i++) {
                        sum[i] += batch.get(row).length() * values.get(row * width + i);
                    }
                }
            }
        });
        for (float[][] ofHead : logits) {
            for (int text = 0; text < ofHead.length; text++) {
                for (int i = 0; i < ofHead[text].length; i++) {
                    ofHead[text][i] /= tokens[text];
                }
            }
        }
        return logits;
    }

    @Override
    public void close() {
        session.close();
    }
}
