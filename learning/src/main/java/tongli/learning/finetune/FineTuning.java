package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.learning.augment.Augmentation;
import tongli.learning.corpus.Example;
import tongli.learning.metric.Answers;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.metric.Thresholds;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.wire.TongliJson;

/**
 * A user's own task from labelled files to a model file: splits, has a {@link Learner} learn, chooses temperature and
 * thresholds on the tuning part, and judges there with thresholds that saw the other half only.
 */
public final class FineTuning {
    private static final int BOOTSTRAPS = 1000;

    private FineTuning() {}

    /**
     * What to train.
     *
     * @param task the head's name
     * @param kind empty to tell from the data: one label a text is single, else multi
     * @param data labelled files, read as one
     * @param tuning a file of its own to tune on; empty takes a tenth of the training texts
     * @param augmentation how training texts are varied; empty leaves it at those that there are
     * @param seed of the split, the intervals and the variants
     * @param commandLine that makes the same run again, for the card
     */
    public record Options(
            String task,
            Language language,
            Optional<TaskHead.Kind> kind,
            List<Path> data,
            Optional<Path> tuning,
            LabelledFile.Columns columns,
            Optional<Augmentation> augmentation,
            Path out,
            long seed,
            String commandLine) {
        /** The same with another folder to write to. */
        public Options into(Path folder) {
            return new Options(task, language, kind, data, tuning, columns, augmentation, folder, seed, commandLine);
        }
    }

    /**
     * What came of it.
     *
     * @param interval of the macro-F1, 95 %
     */
    public record Outcome(
            Path model, int training, int tuning, int dropped, ClassificationReport report, double[] interval) {}

    /** @throws IOException if a file is missing or malformed, or the folder cannot be written */
    public static Outcome run(Options options, Learner learner, InstantSource clock) throws IOException {
        LabelledFile data = LabelledFile.readAll(options.data(), options.columns());
        Optional<LabelledFile> own = options.tuning().isPresent()
                ? Optional.of(LabelledFile.read(options.tuning().get(), options.columns()))
                : Optional.empty();
        int withoutText =
                data.withoutText() + own.map(LabelledFile::withoutText).orElse(0);
        if (withoutText > 0) {
            learner.progress().withoutText(withoutText);
        }
        return run(options, head(options, data), data, own, learner, clock);
    }

    /** What is told of texts such as these. @throws IOException if there is nothing to tell apart */
    public static TaskHead head(Options options, LabelledFile data) throws IOException {
        TaskHead.Kind kind = options.kind().orElseGet(() -> kindOf(data));
        List<String> labels = data.labels();
        if (labels.isEmpty() || kind == TaskHead.Kind.SINGLE && labels.size() == 1) {
            throw new IOException("%s: %s; give texts of two labels at least"
                    .formatted(
                            options.data().get(0),
                            labels.isEmpty() ? "no text has a label" : "every text has the label " + labels.get(0)));
        }
        return new TaskHead(options.task(), kind, labels);
    }

    /**
     * On texts that were read already, such as a part of the files.
     *
     * @param head of all the files, so that what learns from a part tells the same labels
     * @param own texts to tune on; empty takes a tenth of the data
     * @throws IOException if there are too few texts, or the folder cannot be written
     */
    public static Outcome run(
            Options options,
            TaskHead head,
            LabelledFile data,
            Optional<LabelledFile> own,
            Learner learner,
            InstantSource clock)
            throws IOException {
        ApartTexts<TaskText> parts = ApartTexts.of(
                texts(data, head),
                own.map(file -> texts(file, head)),
                TaskText::whole,
                Split::group,
                options.seed(),
                options.data().get(0));
        List<TaskText> training = parts.training();
        List<TaskText> tuning = parts.tuning();
        List<TaskText> variants = options.augmentation()
                .map(how -> Variants.of(training, how, options.language(), options.seed(), parts.near()))
                .orElse(List.of());
        Map<String, String> provenance = Provenance.of(
                options.commandLine(),
                options.seed(),
                learner,
                data.sha256(),
                own.map(LabelledFile::sha256).orElse(Map.of()));
        Files.createDirectories(options.out());
        Learner.Learnt learnt = learner.learn(
                head,
                Stream.concat(training.stream(), variants.stream()).toList(),
                tuning,
                logits -> report(head, tuning, logits.get(0)).macroF1());
        float[][] logits = learnt.tuned();
        double temperature = Answers.temperature(head.kind(), logits, targets(tuning));
        double[][] tempered = Answers.probabilities(head.kind(), logits, temperature);
        Path model = options.out().resolve(TaskModelFile.NAME);
        options.augmentation()
                .ifPresent(
                        how -> provenance.put("augmentation", "%s, added %d".formatted(how.code(), variants.size())));
        Provenance.date(provenance, clock);
        new TaskModelFile(
                        learnt.encoder(),
                        options.language(),
                        learnt.weights(),
                        List.of(new TaskModelFile.Head(head, temperature, thresholds(head, tuning, tempered))),
                        provenance,
                        learnt.layers())
                .write(model);
        ClassificationReport report = report(head, tuning, logits);
        double[] interval = ClassificationReport.macroF1Interval(
                head.labels(),
                targets(tuning),
                asserted(head, tuning, Answers.probabilities(head.kind(), logits, 1)),
                BOOTSTRAPS,
                options.seed());
        Outcome outcome = new Outcome(model, training.size(), tuning.size(), parts.dropped(), report, interval);
        Files.writeString(options.out().resolve("report.txt"), report.toTable());
        Files.writeString(
                options.out().resolve("figures.json"), TongliJson.exactLine(figures(outcome)) + System.lineSeparator());
        Files.writeString(options.out().resolve("card.md"), TaskCard.of(options, head, provenance, outcome));
        return outcome;
    }

    private static Map<String, Object> figures(Outcome outcome) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("macro_f1", outcome.report().macroF1());
        figures.put("interval", outcome.interval());
        figures.put("training_texts", outcome.training());
        figures.put("tuning_texts", outcome.tuning());
        figures.put("near_duplicates_left_out", outcome.dropped());
        return figures;
    }

    private static TaskHead.Kind kindOf(LabelledFile data) {
        boolean single = data.rows().stream()
                .allMatch(row -> row.complete() && row.values().size() == 1);
        return single ? TaskHead.Kind.SINGLE : TaskHead.Kind.MULTI;
    }

    private static List<TaskText> texts(LabelledFile file, TaskHead head) {
        return file.rows().stream().map(row -> text(row, head)).toList();
    }

    private static TaskText text(LabelledFile.Row row, TaskHead head) {
        float[] target = new float[head.labels().size()];
        for (int i = 0; i < target.length; i++) {
            Float value = row.values().get(head.labels().get(i));
            target[i] = value != null ? value : row.complete() ? 0 : Float.NaN;
        }
        return new TaskText(row.before(), row.text(), List.of(target), 1);
    }

    private static List<Example> examples(List<TaskText> texts) {
        return texts.stream()
                .map(text -> new Example("data", text.whole(), text.targets().get(0)))
                .toList();
    }

    private static float[][] targets(List<TaskText> texts) {
        return texts.stream().map(text -> text.targets().get(0)).toArray(float[][]::new);
    }

    private static ClassificationReport report(TaskHead head, List<TaskText> tuning, float[][] logits) {
        double[][] probabilities = Answers.probabilities(head.kind(), logits, 1);
        return ClassificationReport.of(head.labels(), targets(tuning), asserted(head, tuning, probabilities));
    }

    /** Each half by the thresholds of the other. */
    private static boolean[][] asserted(TaskHead head, List<TaskText> tuning, double[][] probabilities) {
        if (head.kind() == TaskHead.Kind.SINGLE) {
            return Answers.mostProbable(probabilities);
        }
        boolean[][] asserted = new boolean[tuning.size()][];
        for (int half = 0; half < 2; half++) {
            int other = 1 - half;
            int[] rows = IntStream.range(0, tuning.size())
                    .filter(row -> row % 2 == other)
                    .toArray();
            List<Double> thresholds = thresholds(
                    head,
                    IntStream.of(rows).mapToObj(tuning::get).toList(),
                    IntStream.of(rows).mapToObj(row -> probabilities[row]).toArray(double[][]::new));
            for (int row = half; row < tuning.size(); row += 2) {
                asserted[row] = Answers.above(probabilities[row], thresholds);
            }
        }
        return asserted;
    }

    private static List<Double> thresholds(TaskHead head, List<TaskText> texts, double[][] probabilities) {
        int labels = head.labels().size();
        return head.kind() == TaskHead.Kind.MULTI
                ? Thresholds.choose(examples(texts), probabilities, labels)
                : Collections.nCopies(labels, 0.5);
    }
}
