package tongli.perception.text;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One encoder: its tokenizer and its graph in ONNX Runtime. Owns both native handles; safe for many threads.
 *
 * <p>Texts are cut into windows of tokens, the windows sorted by length and run in batches of like length, so that
 * little is spent on padding.
 */
final class EncoderModel implements AutoCloseable {
    private static final int MAX_BATCH = 32;
    private static final int MAX_BATCH_TOKENS = 4096;

    private final EncoderFiles files;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final EncoderTokenizer tokenizer;

    EncoderModel(EncoderFiles files, TextNormalizer normalizer, int threads) {
        this.files = files;
        this.tokenizer = new EncoderTokenizer(files, normalizer);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment = OrtEnvironment.getEnvironment();
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            // a spinning pool would eat the second core between the short runs of a conversation
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(files.bytes(files.graph()), options);
        } catch (OrtException e) {
            tokenizer.close();
            throw new IllegalStateException("ONNX Runtime cannot load the encoder " + files.name(), e);
        }
    }

    EncoderFiles files() {
        return files;
    }

    List<EncodedText> encodeAll(List<String> texts) {
        List<Window> windows = windowsOf(texts);
        windows.sort(Comparator.comparingInt(Window::length));
        WindowSum[] sums = new WindowSum[texts.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new WindowSum(files.width());
        }
        int from = 0;
        while (from < windows.size()) {
            int to = endOfBatch(windows, from);
            run(windows.subList(from, to), sums);
            from = to;
        }
        List<EncodedText> encoded = new ArrayList<>(sums.length);
        for (WindowSum sum : sums) {
            encoded.add(sum.toEncodedText());
        }
        return encoded;
    }

    /** A run of token ids with both marks around it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared or printed
    private record Window(int text, long[] ids) {
        int length() {
            return ids.length;
        }
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

    private static int endOfBatch(List<Window> windows, int from) {
        int to = from;
        while (to < windows.size()
                && to - from < MAX_BATCH
                && (to == from || windows.get(to).length() * (to - from + 1) <= MAX_BATCH_TOKENS)) {
            to++;
        }
        return to;
    }

    private void run(List<Window> batch, WindowSum[] sums) {
        int length = batch.get(batch.size() - 1).length();
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
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        try {
            for (String input : session.getInputNames()) {
                LongBuffer values = switch (input) {
                    case "input_ids" -> ids;
                    case "attention_mask" -> mask;
                    case "token_type_ids" -> LongBuffer.allocate(batch.size() * length);
                    default ->
                        throw new IllegalStateException("the encoder %s asks for the input %s, which is not known"
                                .formatted(files.name(), input));
                };
                inputs.put(input, OnnxTensor.createTensor(environment, values, shape));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                FloatBuffer hidden = ((OnnxTensor) result.get(0)).getFloatBuffer();
                for (int row = 0; row < batch.size(); row++) {
                    Window window = batch.get(row);
                    sums[window.text()].add(hidden, row * length * files.width(), window.length());
                }
            }
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed in the encoder " + files.name(), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the encoder " + files.name(), e);
        }
    }
}
