package tongli.perception.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import tongli.core.Language;

/**
 * Where an encoder's graph and tokenizer lie on the class path, and how its sentence vector is made.
 *
 * @param heads attention heads a layer; the graph holds the number only as a constant among others
 * @param windowTokens most tokens read at once, the two marks included; longer text is read in windows
 */
record EncoderFiles(
        String name,
        String graph,
        String tokenizer,
        int width,
        int layers,
        int heads,
        int windowTokens,
        Pooling pooling) {

    /** Which part of the last hidden layer stands for the sentence; the one the encoder was trained with. */
    enum Pooling {
        CLS,
        MEAN
    }

    static final EncoderFiles BGE_SMALL_ZH = new EncoderFiles(
            "bge-small-zh-v1.5",
            "/bge-small-zh-v1.5.onnx",
            "/bge-small-zh-v1.5-tokenizer.json",
            512,
            4,
            8,
            256,
            Pooling.CLS);

    static final EncoderFiles MINILM_EN = new EncoderFiles(
            "all-MiniLM-L6-v2",
            "/all-minilm-l6-v2.onnx",
            "/all-minilm-l6-v2-tokenizer.json",
            384,
            6,
            12,
            256,
            Pooling.MEAN);

    static EncoderFiles of(Language language) {
        return language == Language.ZH ? BGE_SMALL_ZH : MINILM_EN;
    }

    InputStream open(String resource) throws IOException {
        return url(resource).openStream();
    }

    /** The name with the size of the graph. */
    String version() {
        try {
            return name + " " + url(graph).openConnection().getContentLengthLong();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + graph + " of the encoder " + name, e);
        }
    }

    private URL url(String resource) {
        URL url = EncoderFiles.class.getResource(resource);
        if (url == null) {
            throw new IllegalStateException("the encoder " + name + " needs " + resource
                    + ", which is not on the class path; add its langchain4j-embeddings jar");
        }
        return url;
    }

    byte[] bytes(String resource) {
        try (InputStream stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the encoder " + name, e);
        }
    }
}
