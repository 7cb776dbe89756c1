package tongli.perception.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.PretrainedEncoder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A version whose folder has the files of its manifest; what is read from it is what was registered, or is refused. Immutable.
 *
 * <p>Files: {@value #WEIGHTS} as {@code tongli learn train} wrote it, {@value #TOKENIZER}, {@value #CARD}, {@value #PROVENANCE},
 * {@value #FIGURES}; where there are any, {@value #FORGETTING}, {@value #BIAS}, {@value #GRAPH}.
 */
public final class RegisteredModel {
    public static final String WEIGHTS = TaskModelFile.NAME;
    public static final String TOKENIZER = "tokenizer.json";
    public static final String CARD = "card.md";
    public static final String PROVENANCE = "provenance.json";
    public static final String FIGURES = "figures.json";
    /** The report of {@code learn continual}, of the remedy and seed that the model is of. */
    public static final String FORGETTING = "forgetting.json";
    /** What {@code learn evaluate-bias} found. */
    public static final String BIAS = "bias.json";
    /** The weights as a graph for other programs. */
    public static final String GRAPH = "model.onnx";

    static final Set<String> NEEDED = Set.of(WEIGHTS, TOKENIZER, CARD, PROVENANCE, FIGURES);
    static final Set<String> ALLOWED = Set.of(WEIGHTS, TOKENIZER, CARD, PROVENANCE, FIGURES, FORGETTING, BIAS, GRAPH);

    private static final Set<String> HEAVY = Set.of(WEIGHTS, GRAPH);
    private static final long MOST_OF_HEAVY = Integer.MAX_VALUE - 16;
    private static final long MOST_OF_OTHERS = 64L << 20;

    private final Slot slot;
    private final Path folder;
    private final Manifest manifest;
    private final boolean signed;

    RegisteredModel(Slot slot, Path folder, Manifest manifest, boolean signed) {
        this.slot = slot;
        this.folder = folder;
        this.manifest = manifest;
        this.signed = signed;
    }

    public Slot slot() {
        return slot;
    }

    /** The SHA-256 of its manifest: its version. */
    public String digest() {
        return manifest.digest();
    }

    /** By file name. */
    public Map<String, String> sha256() {
        return manifest.sha256();
    }

    /** Whether its manifest has a signature; one of the registry's key, where the registry asks for that. */
    public boolean isSigned() {
        return signed;
    }

    public boolean has(String name) {
        return manifest.sha256().containsKey(name);
    }

    /** Where it lies, for those that read it as a run's folder; {@link #check} first. */
    public Path folder() {
        return folder;
    }

    /** Reads every file. @throws IOException naming the first that was changed since it was registered */
    public void check() throws IOException {
        try {
            manifest.check(folder);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** @throws IOException if it was changed, or there is none of that name */
    public byte[] read(String name) throws IOException {
        try {
            return manifest.read(folder, name, HEAVY.contains(name) ? MOST_OF_HEAVY : MOST_OF_OTHERS);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /** One of its files of JSON. @throws IOException as {@link #read}, or if it is none */
    public JsonNode json(String name) throws IOException {
        try {
            return JsonMapper.shared().readTree(read(name));
        } catch (JacksonException none) {
            throw refused(new IOException(name + " is no JSON", none));
        }
    }

    /** One of its files of JSON; empty if it has none of that name. */
    public Optional<JsonNode> jsonIfThere(String name) throws IOException {
        return has(name) ? Optional.of(json(name)) : Optional.empty();
    }

    /**
     * Its weights, after every file was checked, and that its tokenizer is the one by which texts would be cut.
     *
     * @throws IOException if it is not what was registered, or was made for another release of the encoder
     */
    public byte[] weights() throws IOException {
        check();
        if (!PretrainedEncoder.of(slot.language())
                .tokenizerSha256()
                .equals(manifest.sha256().get(TOKENIZER))) {
            throw refused(new IOException("its tokenizer is not that of this program; train it anew"));
        }
        return read(WEIGHTS);
    }

    private IOException refused(IOException why) {
        return new IOException(
                "the model %s of %s is refused: %s"
                        .formatted(Digest.shortened(digest()), slot.name(), why.getMessage()),
                why);
    }
}
