package tongli.learning.promotion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;
import tongli.perception.text.PretrainedEncoder;

/** Models that say the same of every text, so that every figure can be worked by hand; and what judges them. */
final class Given {
    static final Slot MOOD = new Slot("mood", Language.EN);

    /** Six calm texts and four angry ones, written for this test. */
    private static final List<String> TEXTS = List.of(
            "I made tea and read.\tcalm",
            "The lake was still.\tcalm",
            "We walked home slowly.\tcalm",
            "She hummed while she cooked.\tcalm",
            "It rained softly all night.\tcalm",
            "Nothing needed doing today.\tcalm",
            "He broke his word again!\tangry",
            "They charged me twice!\tangry",
            "Stop shouting at her!\tangry",
            "Who parked in my place?\tangry");

    private Given() {}

    static ModelRegistry registry(Path folder) {
        return new ModelRegistry(folder, Optional.empty(), () -> Instant.parse("2026-03-01T12:00:00Z"));
    }

    /** What a model says of its making that learnt from one file, which is none of these. */
    static Map<String, String> learnt(String seed) {
        return Map.of("seed", seed, "train_sha256 mood.tsv", "0".repeat(64));
    }

    /** One that is so sure of a label, of every text. */
    static Path constant(Path folder, String label, double sure, Map<String, String> provenance) throws IOException {
        return constant(folder, List.of("angry", "calm"), label, sure, provenance);
    }

    static Path constant(Path folder, List<String> labels, String label, double sure, Map<String, String> provenance)
            throws IOException {
        int width = PretrainedEncoder.of(Language.EN).width();
        float[] bias = new float[labels.size()];
        bias[labels.indexOf(label)] = (float) Math.log(sure / (1 - sure) * (labels.size() - 1));
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        learnt.put("head.mood.weight", new Tensor(new float[2 * width * labels.size()], 2L * width, labels.size()));
        learnt.put("head.mood.bias", new Tensor(bias, labels.size()));
        Files.createDirectories(folder);
        Path file = folder.resolve(TaskModelFile.NAME);
        new TaskModelFile(
                        PretrainedEncoder.of(Language.EN).name(),
                        Language.EN,
                        learnt,
                        List.of(new TaskModelFile.Head(
                                new TaskHead("mood", TaskHead.Kind.SINGLE, labels),
                                1,
                                Collections.nCopies(labels.size(), 0.5))),
                        provenance)
                .write(file);
        return file;
    }

    /** One that tells several tasks, each by a head that knows nothing. */
    static Path ofHeads(Path folder, List<String> tasks) throws IOException {
        int width = PretrainedEncoder.of(Language.EN).width();
        Map<String, Tensor> learnt = new LinkedHashMap<>();
        List<TaskModelFile.Head> heads = new ArrayList<>();
        for (String task : tasks) {
            learnt.put("head.%s.weight".formatted(task), new Tensor(new float[2 * width * 2], 2L * width, 2));
            learnt.put("head.%s.bias".formatted(task), new Tensor(new float[2], 2));
            heads.add(TaskModelFile.Head.uncalibrated(
                    new TaskHead(task, TaskHead.Kind.SINGLE, List.of("angry", "calm"))));
        }
        Files.createDirectories(folder);
        Path file = folder.resolve(TaskModelFile.NAME);
        new TaskModelFile(PretrainedEncoder.of(Language.EN).name(), Language.EN, learnt, heads, learnt("1"))
                .write(file);
        return file;
    }

    static RegisteredModel registered(ModelRegistry registry, Path model) throws IOException {
        return registered(registry, model, "mood");
    }

    static RegisteredModel registered(ModelRegistry registry, Path model, String task) throws IOException {
        Registration made = Registration.of(new Registration.Source(model, Optional.of(task), Optional.empty(), false));
        String digest = registry.register(made.slot(), made.files(), Optional.empty(), "ann", "");
        return registry.open(made.slot(), digest);
    }

    /** With other files beside those that every model has. */
    static RegisteredModel bare(ModelRegistry registry, Map<String, String> others) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of(
                RegisteredModel.WEIGHTS,
                RegisteredModel.TOKENIZER,
                RegisteredModel.CARD,
                RegisteredModel.PROVENANCE,
                RegisteredModel.FIGURES)) {
            files.put(name, "{}".getBytes(StandardCharsets.UTF_8));
        }
        others.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return registry.open(MOOD, registry.register(MOOD, files, Optional.empty(), "ann", ""));
    }

    static Path holdout(Path folder) throws IOException {
        return Files.writeString(folder.resolve("holdout.tsv"), "text\tlabel\n" + String.join("\n", TEXTS) + "\n");
    }

    static String sha256(Path file) throws IOException {
        return Sha256.hex(Files.readAllBytes(file));
    }

    /** @param more lines of YAML after those of the holdout */
    static Gates gates(Path folder, String more) throws IOException {
        Path file = folder.resolve("gates.yaml");
        Files.writeString(file, """
                format: 1
                holdout:
                  file: holdout.tsv
                  sha256: %s
                """.formatted(sha256(holdout(folder))) + more);
        return GatesReader.read(file);
    }
}
