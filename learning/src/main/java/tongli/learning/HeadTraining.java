package tongli.learning;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.learning.corpus.HeadTask;
import tongli.learning.head.Calibrator;
import tongli.learning.head.FeatureStore;
import tongli.learning.head.HeadOptions;
import tongli.learning.head.HeadTrainer;
import tongli.learning.head.Thresholds;
import tongli.learning.head.TrainingRow;
import tongli.perception.text.EmotionHead;
import tongli.perception.text.HeadCalibration;
import tongli.perception.text.HeadFile;
import tongli.perception.text.HeadWeights;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.perception.text.TrainingProvenance;

/** Trains the head that reads one taxonomy in one language over the frozen encoder, on the sets that may ship. */
public final class HeadTraining {
    private static final String VERSION = "1";

    private HeadTraining() {}

    /**
     * @param data the folder that holds one folder a set
     * @param out where the head ({@code LANG-TASK.head}), its report and the encoded features go
     * @param commandLine written into the head, so that it can be trained again
     */
    public record Options(
            HeadTask task, Language language, Path data, Path out, HeadOptions head, String commandLine) {}

    /** What came of it: the file, and the figures on each tuning part. */
    public record Result(Path file, int trainingTexts, int nearDuplicatesDropped, List<HeadReport> reports) {
        public Result {
            reports = List.copyOf(reports);
        }
    }

    /** @throws IOException if a set is missing or malformed, or {@code out} cannot be written */
    public static Result run(Options options, InstantSource clock, Consumer<String> progress) throws IOException {
        Files.createDirectories(options.out());
        EmotionRows rows = read(
                options.task(),
                options.language(),
                options.data(),
                options.out(),
                options.head().wideBits(),
                progress);
        progress.accept("%,d training texts, %,d near duplicates left out"
                .formatted(rows.training().size(), rows.dropped()));
        int labels = options.task().labels().size();
        TrainingProvenance provenance = new TrainingProvenance(
                rows.trainSha256(),
                rows.devSha256(),
                options.head().seed(),
                options.commandLine(),
                Runtime.version().toString(),
                clock.instant());
        ModelId id = new ModelId("text-" + options.language().code(), VERSION);
        HeadWeights weights = new HeadTrainer(options.head(), progress).fit(rows.training(), labels, tried -> {
            EmotionHead head = head(id, options, tried, provenance);
            return rows.tuning().stream()
                    .mapToDouble(set -> crossFitted(head, set))
                    .average()
                    .orElseThrow();
        });
        EmotionHead head = Calibrator.calibrate(head(id, options, weights, provenance), rows.tuning());
        Path file = options.out()
                .resolve(options.language().code() + "-" + options.task().code() + ".head");
        try (OutputStream stream = Files.newOutputStream(file)) {
            HeadFile.write(head, stream);
        }
        return new Result(
                file,
                rows.training().size(),
                rows.dropped(),
                HeadReport.of(head, rows, options.head().seed()));
    }

    static EmotionRows read(
            HeadTask task, Language language, Path data, Path out, int wideBits, Consumer<String> progress)
            throws IOException {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled()) {
            FeatureStore store = new FeatureStore(encoder, out.resolve("features"), progress);
            return EmotionRows.read(data, task, language, wideBits, store);
        }
    }

    private static EmotionHead head(ModelId id, Options options, HeadWeights weights, TrainingProvenance provenance) {
        return new EmotionHead(
                id,
                options.language(),
                options.task().taxonomy(),
                weights,
                HeadCalibration.none(weights.labels()),
                provenance);
    }

    private static double crossFitted(EmotionHead head, List<TrainingRow> set) {
        return Thresholds.crossFittedMacroF1(
                Calibrator.examples(set),
                Calibrator.standalone(head, set),
                HeadReport.countedLabels(set),
                head.weights().labels());
    }
}
