package tongli.perception.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graph of an encoder in ONNX Runtime, with its tokenizer. Owns both native handles; safe for many threads; close it
 * when no call is under way.
 *
 * <p>Texts are cut into windows of tokens, the windows sorted by length and run in batches of like length, so that
 * little is spent on padding.
 */
public final class EncoderSession implements AutoCloseable {
    private static final int MAX_BATCH = 32;
    private static final int MAX_BATCH_TOKENS = 4096;

    private final String name;
    private final EncoderTokenizer tokenizer;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /**
     * A run of token ids with both marks around it.
     *
     * @param text the place of its text among those that were given
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    public record Window(int text, long[] ids) {
        public int length() {
            return ids.length;
        }
    }

    /** Takes what the graph made of a batch. */
    public interface Sink {
        /**
         * Reads the outputs before it returns; afterwards they are closed.
         *
         * @param batch one row of the outputs a window
         * @param padded the length that the windows were padded to
         */
        void take(OrtSession.Result outputs, List<Window> batch, int padded) throws OrtException;
    }

    /**
     * Loads a graph. The tokenizer is the session's from here on, even if loading fails.
     *
     * @param name of the encoder, for messages
     * @param graph an ONNX file
     * @param threads that one run uses, at least 1
     */
    public EncoderSession(String name, EncoderTokenizer tokenizer, byte[] graph, int threads) {
        this.name = name;
        this.tokenizer = tokenizer;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // a spinning pool would eat the second core between the short runs of a conversation
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            tokenizer.close();
            throw new IllegalStateException("ONNX Runtime cannot load the encoder " + name, e);
        }
    }

    /** Runs the texts; batches reach the sink in an order fixed by the texts. */
    public void run(List<String> texts, Sink sink) {
        List<Window> windows = new ArrayList<>(texts.size());
        for (int text = 0; text < texts.size(); text++) {
            for (long[] ids : tokenizer.windows(texts.get(text))) {
                windows.add(new Window(text, ids));
            }
        }
        runWindows(windows, sink);
    }

    /** Runs pairs, each in one window: of what is too long the end of what is answered and the start of the text. */
    public void runPairs(List<TextPair> pairs, Sink sink) {
        List<Window> windows = new ArrayList<>(pairs.size());
        for (int pair = 0; pair < pairs.size(); pair++) {
            windows.add(new Window(pair, tokenizer.pair(pairs.get(pair), tokenizer.windowTokens())));
        }
        runWindows(windows, sink);
    }

    private void runWindows(List<Window> windows, Sink sink) {
        windows.sort(Comparator.comparingInt(Window::length));
        int from = 0;
        while (from < windows.size()) {
            int to = endOfBatch(windows, from);
            runBatch(windows.subList(from, to), sink);
            from = to;
        }
    }

    private static int endOfBatch(List<Window> windows, int from) {
        int to = from;
        while (to < windows.size()
                && to - from < MAX_BATCH
                && (to == from || windows.get(to).length() * (to - from + 1) <= MAX_BATCH_TOKENS)) {
            to++;
        }
        return to;
    }

    private void runBatch(List<Window> batch, Sink sink) {
        int length = batch.get(batch.size() - 1).length();
        long[] shape = {batch.size(), length};
        LongBuffer ids = direct(batch.size() * length);
        LongBuffer mask = direct(batch.size() * length);
        for (int row = 0; row < batch.size(); row++) {
            long[] window = batch.get(row).ids();
            ids.position(row * length).put(window);
            for (int i = 0; i < window.length; i++) {
                mask.put(row * length + i, 1);
            }
        }
        ids.rewind();
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            for (String input : session.getInputNames()) {
                LongBuffer values = switch (input) {
                    case "input_ids" -> ids;
                    case "attention_mask" -> mask;
                    case "token_type_ids" -> direct(batch.size() * length);
                    default ->
                        throw new IllegalStateException(
                                "the encoder %s asks for the input %s, which is not known".formatted(name, input));
                };
                inputs.put(input, OnnxTensor.createTensor(environment, values, shape));
            }
            try (OrtSession.Result outputs = session.run(inputs)) {
                sink.take(outputs, batch, length);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed in the encoder " + name, e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** Zeros that ONNX Runtime reads where they lie; what lies on the heap it would copy first. */
    private static LongBuffer direct(int size) {
        return ByteBuffer.allocateDirect(Long.BYTES * size)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the encoder " + name, e);
        }
    }
}
