package tongli.learning.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tongli.core.Require;
import tongli.learning.augment.Augmentation;
import tongli.learning.encoder.ContentDigest;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.EncoderLearner;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.FineTuning;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.finetune.RunFolder;
import tongli.perception.encoder.TaskHead;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Searches how to train a task of a user's own over the encoder: each trial is a {@link FineTuning}, its score the macro-F1 on the texts
 * to tune on. Each result is kept in a file as it is reached; a search that was killed goes on when the same call is made again. One at a
 * time.
 */
public final class TrainingSearch implements SuccessiveHalving.Training {
    private final FineTuning.Options options;
    private final TuningOptions method;
    private final FineTuneOptions usual;
    private final LabelledFile data;
    private final Optional<LabelledFile> own;
    private final TaskHead head;
    private final InstantSource clock;
    private final FineTuner.Progress progress;
    private final String run;

    /**
     * @param options whose folder gets a file for each result
     * @param usual what is not searched
     * @throws IOException if a file is missing or malformed
     */
    public TrainingSearch(
            FineTuning.Options options,
            TuningOptions method,
            FineTuneOptions usual,
            InstantSource clock,
            FineTuner.Progress progress)
            throws IOException {
        this.options = options;
        this.method = method;
        this.usual = usual;
        this.clock = clock;
        this.progress = progress;
        this.data = LabelledFile.readAll(options.data(), options.columns());
        this.own = options.tuning().isPresent()
                ? Optional.of(LabelledFile.read(options.tuning().get(), options.columns()))
                : Optional.empty();
        this.head = FineTuning.head(options, data);
        ContentDigest digest = new ContentDigest()
                .put(head.toString())
                .put(options.language().code())
                .put(options.columns().toString())
                .put(options.augmentation().map(Augmentation::code).orElse(""))
                .put(options.seed())
                .put(method.toString())
                .put(usual.toString());
        checksums(data, digest);
        own.ifPresent(file -> checksums(file, digest));
        this.run = digest.hex();
    }

    private static void checksums(LabelledFile file, ContentDigest digest) {
        new TreeMap<>(file.sha256()).values().forEach(digest::put);
    }

    @Override
    public double score(Trial trial, int round, int passes) throws IOException {
        String name = "round-%d-trial-%d".formatted(round, trial.number());
        Path file = options.out().resolve(name + ".json");
        String key =
                new ContentDigest().put(run).put(trial.options()).put(passes).hex();
        Optional<Double> before = kept(file, key);
        if (before.isPresent()) {
            return before.get();
        }
        Path folder = options.out().resolve(name);
        double score = trained(trial, passes, folder);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", key);
        trial.settings().forEach((knob, value) -> json.put(knob.code(), value));
        json.put("passes", passes);
        json.put("macro_f1", score);
        RunFolder.write(file, List.of(TongliJson.exactLine(json)));
        RunFolder.remove(folder);
        return score;
    }

    private double trained(Trial trial, int passes, Path folder) throws IOException {
        FineTuneOptions training = Settings.of(trial.settings(), usual, passes);
        EncoderLearner learner = new EncoderLearner(
                options.language(),
                Settings.of(trial.settings(), method),
                training,
                Optional.empty(),
                Optional.empty(),
                folder,
                clock,
                progress);
        try {
            return FineTuning.run(options.into(folder), head, data, own, learner, clock)
                    .report()
                    .macroF1();
        } catch (ArithmeticException astray) {
            return 0; // rates that are far too high are a result, too
        }
    }

    private static Optional<Double> kept(Path file, String key) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = TongliJson.mapper().readTree(Files.readString(file));
            if (!json.path("run").asString("").equals(key)) {
                throw new IOException(
                        "%s: left by another search, or with other texts; make the same call as then, or give another --out"
                                .formatted(file));
            }
            double score = json.path("macro_f1").asDouble(Double.NaN);
            return Optional.of(Require.inRange("macro_f1", score, 0, 1));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + ": no result of this program; delete it to reach it anew", e);
        }
    }
}
