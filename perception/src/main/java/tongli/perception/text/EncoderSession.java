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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * The graph of an encoder in ONNX Runtime, with its tokenizer. Owns both native handles; safe for many threads; close it
 * when no call is under way.
 *
 * <p>Texts are cut into windows of tokens, the windows sorted by length and run in batches of like length, so that
 * little is spent on padding. Each batch runs on one thread, several batches side by side: at the size of these encoders two
 * threads on one batch mostly wait for one another.
 */
public final class EncoderSession implements AutoCloseable {
    /** As many threads as there are processors, and four at most: few calls make more batches. */
    public static final int USUAL_THREADS = Math.min(4, Runtime.getRuntime().availableProcessors());

    /** Small, so that there is something to run side by side. */
    private static final int MAX_BATCH = 8;

    /** What a batch of {@link #run} holds; with more a row costs no less. */
    private static final int TOKENS_A_BATCH = 160;

    /** For each thread, before the sink takes what they made: outputs lie outside the heap. */
    private static final int BATCHES_A_THREAD = 2;

    private final String name;
    private final EncoderTokenizer tokenizer;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final Workers workers;
    private final int batchesAtOnce;
    private final LongAdder tokensRead = new LongAdder();

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
     * @param threads that the batches of calls share, at least 1; a call of one batch runs on its caller's
     */
    public EncoderSession(String name, EncoderTokenizer tokenizer, byte[] graph, int threads) {
        this.name = name;
        this.tokenizer = tokenizer;
        this.batchesAtOnce = BATCHES_A_THREAD * threads;
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            workers = new Workers(threads);
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            tokenizer.close();
            throw new IllegalStateException("ONNX Runtime cannot load the encoder " + name, e);
        } catch (IllegalArgumentException none) {
            tokenizer.close();
            throw none;
        }
    }

    /**
     * Runs the texts, in small batches of an even number, so that two threads have as much to do; batches reach the sink in an order
     * fixed by the texts. How they are cut hangs on the texts alone, and not on the machine.
     *
     * @throws IllegalStateException if ONNX Runtime fails, or the caller is interrupted while several batches run
     */
    public void run(List<String> texts, Sink sink) {
        runBatches(evenBatches(windowsOf(texts)), sink);
    }

    private List<Window> windowsOf(List<String> texts) {
        List<Window> windows = new ArrayList<>(texts.size());
        for (int text = 0; text < texts.size(); text++) {
            for (long[] ids : tokenizer.windows(texts.get(text))) {
                windows.add(new Window(text, ids));
            }
        }
        return windows;
    }

    /**
     * Runs pairs, each in one window: of what is too long the end of what is answered and the start of the text. Each is a
     * batch by itself, for int8 takes its scale from the whole batch, and no pair must hang on its neighbours.
     */
    public void runPairs(List<TextPair> pairs, Sink sink) {
        List<Window> windows = new ArrayList<>(pairs.size());
        for (int pair = 0; pair < pairs.size(); pair++) {
            windows.add(new Window(pair, tokenizer.pair(pairs.get(pair), tokenizer.windowTokens())));
        }
        runWindows(windows, sink);
    }

    /** A text in windows, with the places of its tokens, for {@link #runWindows}. */
    public List<PlacedTokens> placedWindows(String text) {
        return tokenizer.placedWindows(text);
    }

    /** Runs windows, each a batch by itself. */
    public void runWindows(List<Window> windows, Sink sink) {
        runBatches(byLength(windows).stream().map(List::of).toList(), sink);
    }

    static List<List<Window>> evenBatches(List<Window> given) {
        List<Window> windows = byLength(given);
        int count = windows.size();
        int rows = count == 0 ? 1 : Math.max(1, Math.min(MAX_BATCH, TOKENS_A_BATCH / padded(windows)));
        int needed = (count + rows - 1) / rows;
        int pieces = Math.min(count, needed + needed % 2);
        return IntStream.range(0, pieces)
                .mapToObj(piece -> windows.subList(count * piece / pieces, count * (piece + 1) / pieces))
                .toList();
    }

    private static List<Window> byLength(List<Window> windows) {
        return windows.stream().sorted(Comparator.comparingInt(Window::length)).toList();
    }

    private void runBatches(List<List<Window>> batches, Sink sink) {
        for (int from = 0; from < batches.size(); from += batchesAtOnce) {
            List<List<Window>> some = batches.subList(from, Math.min(batches.size(), from + batchesAtOnce));
            Queue<OrtSession.Result> made = new ConcurrentLinkedQueue<>(); // even if another batch failed
            try {
                List<OrtSession.Result> outputs = some.size() == 1
                        ? List.of(runBatch(some.get(0), made))
                        : workers.each(some, batch -> runBatch(batch, made));
                for (int i = 0; i < outputs.size(); i++) {
                    sink.take(outputs.get(i), some.get(i), padded(some.get(i)));
                }
            } catch (OrtException e) {
                throw new IllegalStateException("ONNX Runtime failed in the encoder " + name, e);
            } finally {
                made.forEach(OrtSession.Result::close);
            }
        }
    }

    /** The windows of a batch are sorted. */
    private static int padded(List<Window> batch) {
        return batch.get(batch.size() - 1).length();
    }

    private OrtSession.Result runBatch(List<Window> batch, Queue<OrtSession.Result> made) {
        int length = padded(batch);
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
            OrtSession.Result outputs = session.run(inputs);
            made.add(outputs);
            tokensRead.add((long) batch.size() * length);
            return outputs;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed in the encoder " + name, e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    /** How many tokens were run so far, with marks and what batches were padded with: what reading costs, whatever the machine. */
    public long tokensRead() {
        return tokensRead.sum();
    }

    /** Zeros that ONNX Runtime reads where they lie; what lies on the heap it would copy first. */
    private static LongBuffer direct(int size) {
        return ByteBuffer.allocateDirect(Long.BYTES * size)
                .order(ByteOrder.nativeOrder())
                .asLongBuffer();
    }

    @Override
    public void close() {
        workers.close();
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the encoder " + name, e);
        }
    }
}
