package tongli.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Language;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;
import tongli.perception.text.PretrainedEncoder;

/** Models over the real encoder that say one label of every text, so that an answer tells which of them gave it. */
final class ConstantModel {
    static final Slot MOOD = new Slot("mood", Language.EN);

    private static final List<String> LABELS = List.of("angry", "calm");

    private ConstantModel() {}

    /** @return its digest */
    static String registered(ModelRegistry registry, Path folder, String label) throws IOException {
        int width = PretrainedEncoder.of(Language.EN).width();
        float[] bias = new float[2];
        bias[LABELS.indexOf(label)] = 3;
        Path file = folder.resolve(label + ".safetensors");
        new TaskModelFile(
                        PretrainedEncoder.of(Language.EN).name(),
                        Language.EN,
                        Map.of(
                                "head.mood.weight", new Tensor(new float[2 * width * 2], 2L * width, 2),
                                "head.mood.bias", new Tensor(bias, 2)),
                        List.of(new TaskModelFile.Head(
                                new TaskHead("mood", TaskHead.Kind.SINGLE, LABELS), 1, Collections.nCopies(2, 0.5))),
                        Map.of("seed", "1"))
                .write(file);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RegisteredModel.WEIGHTS, Files.readAllBytes(file));
        files.put(RegisteredModel.TOKENIZER, PretrainedEncoder.of(Language.EN).tokenizer());
        files.put(RegisteredModel.CARD, bytes("# Always " + label));
        files.put(RegisteredModel.PROVENANCE, bytes("{\"command\":\"by hand\"}"));
        files.put(RegisteredModel.FIGURES, bytes("{\"macro_f1\":0.5,\"report\":\"none\"}"));
        return registry.register(MOOD, files, Optional.empty(), "ann", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
