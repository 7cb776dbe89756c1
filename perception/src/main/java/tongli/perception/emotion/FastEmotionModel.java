package tongli.perception.emotion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.fast.NgramModel;

/**
 * The fast tier of one language: a model of n-grams that learnt what the encoder answers, and for each taxonomy a gate that tells
 * how little is lost without the encoder. Tells polarity, basic emotions, intensity and affect; no fine labels. Immutable; safe for many threads.
 */
public final class FastEmotionModel implements EmotionLogits {
    /** With the taxonomy's code after it: the tensor of a gate's weights. */
    public static final String GATE = "gate.";

    /** After the name of a gate: the tensor of its bound, one number. */
    public static final String BOUND = ".bound";

    /** Read once, whoever asks: they are small and never change. */
    private static final Map<Language, FastEmotionModel> BUNDLED = new ConcurrentHashMap<>();

    private final NgramModel model;
    private final EmotionHeads heads;
    private final Map<Taxonomy, CascadeGate> gates = new EnumMap<>(Taxonomy.class);

    private FastEmotionModel(NgramModel model) {
        this.model = model;
        this.heads = new EmotionHeads(model.file().heads());
        for (Taxonomy taxonomy : Taxonomy.values()) {
            Tensor weights = model.file().learnt().get(GATE + taxonomy.code());
            Tensor bound = model.file().learnt().get(GATE + taxonomy.code() + BOUND);
            if (weights != null && bound != null && heads.reads(taxonomy)) {
                gates.put(taxonomy, gate(taxonomy, weights.values(), bound.values()));
            }
        }
    }

    private CascadeGate gate(Taxonomy taxonomy, float[] weights, float[] bound) {
        for (float weight : weights) {
            if (!Float.isFinite(weight)) {
                throw new IllegalArgumentException("a gate holds what is no number");
            }
        }
        return new CascadeGate(taxonomy, heads, weights, bound.length == 1 ? bound[0] : Double.NaN);
    }

    /**
     * The one that ships: {@code fast-zh.safetensors} or {@code fast-en.safetensors} beside this class.
     *
     * @throws IllegalStateException if there is none
     */
    public static FastEmotionModel bundled(Language language) {
        return BUNDLED.computeIfAbsent(language, FastEmotionModel::loadBundled);
    }

    private static FastEmotionModel loadBundled(Language language) {
        String name = "fast-" + language.code() + ".safetensors";
        try (InputStream stream = FastEmotionModel.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the fast model of emotion " + name + " is missing from the perception jar; build it again");
            }
            return parse(name, stream.readAllBytes(), language);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled fast model of emotion cannot be read; build it again", e);
        }
    }

    /** One that {@code tongli learn distil} left. @throws IOException if it cannot be read, or is none */
    public static FastEmotionModel open(Path file, Language language) throws IOException {
        return parse(file.toString(), SafeTensors.bytes(file), language);
    }

    static FastEmotionModel parse(String name, byte[] content, Language language) throws IOException {
        NgramModel model = NgramModel.parse(name, content);
        try {
            if (model.file().language() != language) {
                throw new IllegalArgumentException(
                        "it reads " + model.file().language().code());
            }
            return new FastEmotionModel(model);
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "%s: no fast model of emotion in %s: %s".formatted(name, language.code(), e.getMessage()), e);
        }
    }

    @Override
    public EmotionHeads heads() {
        return heads;
    }

    public TaskModelFile file() {
        return model.file();
    }

    @Override
    public ModelId id() {
        return new ModelId(
                "text-fast-" + file().language().code(),
                file().provenance().getOrDefault(EmotionModel.VERSION, "unknown"));
    }

    /** Empty where the encoder is always to be asked. */
    public Optional<CascadeGate> gate(Taxonomy taxonomy) {
        return Optional.ofNullable(gates.get(taxonomy));
    }

    /** How much there is to read in a text, for a gate. */
    public CascadeGate.Text amount(String text) {
        return amount(model, text);
    }

    /** The same before the model has gates. */
    public static CascadeGate.Text amount(NgramModel model, String text) {
        return new CascadeGate.Text(text.length(), model.known(text));
    }

    @Override
    public List<float[]> logits(String text) {
        return model.logits(text);
    }

    @Override
    public List<List<float[]>> logitsTogether(List<String> texts) {
        return texts.stream().map(model::logits).toList();
    }
}
