package tongli.perception.emotion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;

/**
 * What tells the feeling in one language: its encoder, fine-tuned (LoRA) on labelled texts, with a head for each
 * taxonomy. See {@code docs/models}.
 *
 * <p>Owns native handles; safe for many threads; close it when no call is under way.
 */
public final class EmotionModel implements EmotionLogits, AutoCloseable {
    /** Under this name a model file's provenance tells its version. */
    public static final String VERSION = "version";

    private final TaskModel model;
    private final EmotionHeads heads;

    private EmotionModel(TaskModel model, EmotionHeads heads) {
        this.model = model;
        this.heads = heads;
    }

    /**
     * The one that ships: {@code zh.safetensors} or {@code en.safetensors} beside this class.
     *
     * @throws IllegalStateException if there is none
     */
    public static EmotionModel bundled(Language language, Precision precision) {
        String name = language.code() + ".safetensors";
        try (InputStream stream = EmotionModel.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the model of emotion " + name + " is missing from the perception jar; build it again");
            }
            return open(name, stream.readAllBytes(), language, precision, GraphCache.ofSystem());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled model of emotion cannot be read; build it again", e);
        }
    }

    /** One that {@code tongli learn train --task emotion} left. @throws IOException if it cannot be read, or is none */
    public static EmotionModel open(Path file, Language language, Precision precision) throws IOException {
        // its graph is seldom wanted again
        return open(file.toString(), Files.readAllBytes(file), language, precision, new GraphCache(Optional.empty()));
    }

    /**
     * One that is in memory.
     *
     * @param name for messages
     * @throws IOException if it is none
     */
    public static EmotionModel open(
            String name, byte[] content, Language language, Precision precision, GraphCache cache) throws IOException {
        TaskModel model = TaskModel.open(name, content, precision, cache);
        try {
            if (model.file().language() != language) {
                throw new IllegalArgumentException(
                        "it reads " + model.file().language().code());
            }
            return new EmotionModel(model, new EmotionHeads(model.file().heads()));
        } catch (IllegalArgumentException e) {
            model.close();
            throw new IOException(
                    "%s: no model of emotion in %s: %s".formatted(name, language.code(), e.getMessage()), e);
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
                "text-" + file().language().code(), file().provenance().getOrDefault(VERSION, "unknown"));
    }

    /**
     * The logits of one text, one array a head. Alone, for int8 takes its scale from the whole batch, and a reading must not
     * hang on its neighbours.
     */
    @Override
    public List<float[]> logits(String text) {
        return logitsTogether(List.of(text)).get(0);
    }

    /** The logits of texts that belong together, such as variants of one text; one list a text. */
    @Override
    public List<List<float[]>> logitsTogether(List<String> texts) {
        List<float[][]> byHead = model.logits(texts);
        List<List<float[]>> byText = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            int text = i;
            byText.add(byHead.stream().map(ofHead -> ofHead[text]).toList());
        }
        return byText;
    }

    /** How many tokens the encoder has read so far. */
    public long tokensRead() {
        return model.tokensRead();
    }

    @Override
    public void close() {
        model.close();
    }
}
