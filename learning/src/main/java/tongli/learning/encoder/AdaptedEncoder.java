package tongli.learning.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.PretrainedEncoder;

/**
 * An encoder that has learnt more than it came with, by further pretraining or by another task: a safetensors file with every weight that
 * differs from the encoder it began as.
 *
 * @param base the name of the encoder it began as
 * @param weights by the names that Transformers gives them
 * @param provenance what was trained on what; text for text
 */
public record AdaptedEncoder(
        String base, Language language, Map<String, Tensor> weights, Map<String, String> provenance) {
    /** What it is called in the folder of its training. */
    public static final String FILE = "encoder.safetensors";

    private static final String BASE = "base_encoder";
    private static final String LANGUAGE = "language";

    /**
     * An encoder as it was read.
     *
     * @param sha256 of its file
     */
    public record OnDisk(AdaptedEncoder encoder, String sha256) {}

    public void write(Path folder) throws IOException {
        Map<String, String> metadata = new LinkedHashMap<>(provenance);
        metadata.put(BASE, base);
        metadata.put(LANGUAGE, language.code());
        new SafeTensors(weights, metadata).write(folder.resolve(FILE));
    }

    /**
     * @param from the folder that {@code tongli learn pretrain} or {@code tongli learn train} left, or the latter's model file
     * @throws IOException if it holds no such encoder, or one that does not fit the language
     */
    public static OnDisk read(Path from, Language language) throws IOException {
        if (Files.isRegularFile(from)) {
            return ofModel(from, language);
        }
        if (Files.isRegularFile(from.resolve(FILE))) {
            return ofPretraining(from.resolve(FILE), language);
        }
        if (Files.isRegularFile(from.resolve(TaskModelFile.NAME))) {
            return ofModel(from.resolve(TaskModelFile.NAME), language);
        }
        throw new IOException(
                "%s: neither %s nor %s is there; make one with ./tongli learn pretrain or learn train --lang %s"
                        .formatted(from, FILE, TaskModelFile.NAME, language.code()));
    }

    private static OnDisk ofPretraining(Path file, Language language) throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(language);
        byte[] bytes = SafeTensors.bytes(file);
        SafeTensors saved = SafeTensors.parse(file.toString(), bytes);
        Map<String, String> provenance = new LinkedHashMap<>(saved.metadata());
        if (!language.code().equals(provenance.remove(LANGUAGE))
                || !encoder.name().equals(provenance.remove(BASE))) {
            throw new IOException(
                    "%s: no encoder for %s that began as %s; make one with ./tongli learn pretrain --lang %s"
                            .formatted(file, language.code(), encoder.name(), language.code()));
        }
        AdaptedEncoder adapted = new AdaptedEncoder(encoder.name(), language, saved.tensors(), provenance);
        return new OnDisk(adapted, Sha256.hex(bytes));
    }

    private static OnDisk ofModel(Path file, Language language) throws IOException {
        byte[] bytes = SafeTensors.bytes(file);
        TaskModelFile model = TaskModelFile.parse(file.toString(), bytes);
        if (model.language() != language) {
            throw new IOException("%s: a model that reads %s; give one for %s"
                    .formatted(file, model.language().code(), language.code()));
        }
        try {
            Map<String, Tensor> weights = TaskModel.encoder(model);
            return new OnDisk(
                    new AdaptedEncoder(model.encoder(), language, weights, model.provenance()), Sha256.hex(bytes));
        } catch (IllegalArgumentException e) {
            throw new IOException(
                    "%s: %s; give a model of --method lora, adalora or full over the whole encoder"
                            .formatted(file, e.getMessage()),
                    e);
        }
    }

    /**
     * The encoder that it is now.
     *
     * @param began the weights of the encoder it began as
     * @throws IOException if a weight is not one of that encoder's, or holds what is no number
     */
    public EncoderWeights over(EncoderWeights began) throws IOException {
        for (Map.Entry<String, Tensor> entry : weights.entrySet()) {
            Tensor own = began.byName().get(entry.getKey());
            if (own == null || !Arrays.equals(own.shape(), entry.getValue().shape())) {
                throw new IOException(
                        "the weight %s is not one of %s; make the encoder anew".formatted(entry.getKey(), base));
            }
            for (float value : entry.getValue().values()) {
                if (!Float.isFinite(value)) {
                    throw new IOException(
                            "the weight %s holds what is no number; make the encoder anew".formatted(entry.getKey()));
                }
            }
        }
        return began.with(weights);
    }
}
