package tongli.perception.text;

import tongli.core.Language;
import tongli.core.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The encoder behind a language as its makers left it, for those who train on it or build its graph anew. Immutable. */
public final class PretrainedEncoder {
    private final EncoderFiles files;
    private final Language language;

    private PretrainedEncoder(EncoderFiles files, Language language) {
        this.files = files;
        this.language = language;
    }

    public static PretrainedEncoder of(Language language) {
        return new PretrainedEncoder(EncoderFiles.of(language), language);
    }

    /** As its makers write it. */
    public String name() {
        return files.name();
    }

    /** Its name with the size of its graph, which tells one release of an encoder from another. */
    public String version() {
        return files.version();
    }

    public int width() {
        return files.width();
    }

    public int layers() {
        return files.layers();
    }

    /** Attention heads a layer. */
    public int heads() {
        return files.heads();
    }

    /** Whether its makers read a sentence from the first token's vector, and not from the mean of all. */
    public boolean readsFirstToken() {
        return files.pooling() == EncoderFiles.Pooling.CLS;
    }

    /** The graph in ONNX, fp32, some 90 MB; read anew at each call. */
    public byte[] graph() {
        return files.bytes(files.graph());
    }

    /** How its tokenizer cuts texts, in the format of Hugging Face's tokenizers; read anew at each call. */
    public byte[] tokenizer() {
        return files.bytes(files.tokenizer());
    }

    /** Of {@link #tokenizer}; 64 hexadecimal digits. */
    public String tokenizerSha256() {
        return Sha256.hex(tokenizer());
    }

    /** The tokens that its tokenizer knows; read anew at each call. */
    public Vocabulary vocabulary() {
        JsonNode tokenizer = JsonMapper.shared().readTree(files.bytes(files.tokenizer()));
        return Vocabulary.of(tokenizer);
    }

    /** A tokenizer of its own for the caller, who closes it. */
    public EncoderTokenizer openTokenizer() {
        return new EncoderTokenizer(files, new TextNormalizer(language));
    }
}
