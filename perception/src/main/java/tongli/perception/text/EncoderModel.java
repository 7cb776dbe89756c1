package tongli.perception.text;

import ai.onnxruntime.OnnxTensor;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** One published encoder, whose last layer is summed up text by text. Safe for many threads. */
final class EncoderModel implements AutoCloseable {
    private final EncoderFiles files;
    private final EncoderSession session;

    EncoderModel(EncoderFiles files, TextNormalizer normalizer, int threads) {
        this.files = files;
        this.session = new EncoderSession(
                files.name(), new EncoderTokenizer(files, normalizer), files.bytes(files.graph()), threads);
    }

    EncoderFiles files() {
        return files;
    }

    List<EncodedText> encodeAll(List<String> texts) {
        WindowSum[] sums = new WindowSum[texts.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new WindowSum(files.width());
        }
        session.run(texts, (outputs, batch, padded) -> {
            FloatBuffer hidden = ((OnnxTensor) outputs.get(0)).getFloatBuffer();
            for (int row = 0; row < batch.size(); row++) {
                EncoderSession.Window window = batch.get(row);
                sums[window.text()].add(hidden, row * padded * files.width(), window.length());
            }
        });
        List<EncodedText> encoded = new ArrayList<>(sums.length);
        for (WindowSum sum : sums) {
            encoded.add(sum.toEncodedText());
        }
        return encoded;
    }

    @Override
    public void close() {
        session.close();
    }
}
