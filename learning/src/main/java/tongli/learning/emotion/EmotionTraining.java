package tongli.learning.emotion;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tongli.core.Language;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.EmotionText;
import tongli.learning.corpus.Example;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.TaskText;
import tongli.learning.metric.Thresholds;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * Trains the model that tells what is felt in one language: one encoder with a head for each task, on the sets that may
 * ship. It is calibrated as it is served, in int8.
 */
public final class EmotionTraining {
    /** Written into the model, and from there into every reading. */
    private static final String VERSION = "2";

    private EmotionTraining() {}

    /**
     * What to train.
     *
     * @param out where checkpoints and the model go
     * @param commandLine that makes the same run again, for the card
     */
    public record Options(
            Language language,
            TuningOptions method,
            FineTuneOptions training,
            EmotionSet.Folders folders,
            Path out,
            String commandLine) {}

    /**
     * What came of it.
     *
     * @param score of the best pass
     */
    public record Outcome(Path model, double score, EmotionEvaluation.Reports reports) {}

    /** The settings that were best on the tuning parts. */
    public static FineTuneOptions usual(Language language, TuningMethod method, long seed) {
        boolean chinese = language == Language.ZH;
        double rate = method == TuningMethod.LORA ? 8e-4 : method.usualRate();
        int epochs = chinese ? 6 : 4;
        return new FineTuneOptions(
                epochs, 32, 1, chinese ? 96 : 64, rate, 2 * rate, 0.1, 0.01, 1, 1, 0, 0, 0, 0.999, true, epochs, seed);
    }

    /** @throws IOException if a set is missing or malformed, or {@code out} cannot be written */
    public static Outcome run(Options options, InstantSource clock, FineTuner.Progress progress, Consumer<String> say)
            throws IOException {
        EmotionTexts texts = EmotionTexts.read(options.folders(), options.language());
        say.accept("%,d training texts, %,d near duplicates left out"
                .formatted(texts.training().size(), texts.dropped()));
        List<TaskText> training = new ArrayList<>();
        for (EmotionText text : texts.training()) {
            TaskText one = EmotionTargets.of(text, options.language());
            training.addAll(Collections.nCopies(text.set().times(), one));
        }
        List<TaskText> tuning = texts.tuning().values().stream()
                .flatMap(Collection::stream)
                .map(text -> EmotionTargets.of(text, options.language()))
                .toList();
        List<TaskHead> heads = EmotionTargets.heads(options.language());
        PretrainedEncoder encoder = PretrainedEncoder.of(options.language());
        Path model = options.out().resolve(options.language().code() + ".safetensors");
        double score;
        try (TrainableEncoder trainable = new TrainableEncoder(
                        EncoderWeights.of(encoder),
                        options.method(),
                        heads,
                        options.training().seed());
                EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            score = new FineTuner(trainable, tokenizer, options.training(), options.out(), clock, progress)
                    .train(training, tuning, logits -> score(options.language(), texts.tuning(), logits))
                    .score();
            new TaskModelFile(
                            encoder.name(),
                            options.language(),
                            trainable.export(),
                            heads.stream().map(TaskModelFile.Head::uncalibrated).toList(),
                            provenance(options, texts, clock),
                            options.method().layers())
                    .write(model);
        }
        say.accept("reading the tuning parts in int8");
        return new Outcome(model, score, calibrate(model, texts, options));
    }

    /** The mean over the sets of the mean over the tasks whose labels name emotions. */
    private static double score(Language language, Map<EmotionSet, List<EmotionText>> tuning, List<float[][]> logits) {
        List<TaskHead> heads = EmotionTargets.heads(language);
        List<Double> scores = new ArrayList<>();
        int first = 0;
        for (Map.Entry<EmotionSet, List<EmotionText>> part : tuning.entrySet()) {
            int from = first;
            EmotionTask.of(language).stream()
                    .filter(task -> task != EmotionTask.POLARITY)
                    .filter(task -> part.getKey().teaches(task)
                            && part.getValue().get(0).isMarkedBy(task))
                    .mapToDouble(task -> score(heads, task, part, logits, from))
                    .average()
                    .ifPresent(scores::add);
            first += part.getValue().size();
        }
        return scores.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double score(
            List<TaskHead> heads,
            EmotionTask task,
            Map.Entry<EmotionSet, List<EmotionText>> part,
            List<float[][]> logits,
            int from) {
        int head = heads.stream().map(TaskHead::name).toList().indexOf(EmotionTargets.labelsHead(task));
        List<Example> examples =
                part.getValue().stream().map(text -> text.as(task)).toList();
        double[][] probabilities = new double[examples.size()][];
        for (int i = 0; i < probabilities.length; i++) {
            probabilities[i] = TaskHead.Kind.MULTI.probabilities(logits.get(head)[from + i], 1);
        }
        return Thresholds.crossFittedMacroF1(
                examples,
                probabilities,
                EmotionReport.countedLabels(task, part.getKey(), examples),
                task.labels().size());
    }

    private static EmotionEvaluation.Reports calibrate(Path file, EmotionTexts texts, Options options)
            throws IOException {
        try (EmotionModel model = EmotionModel.open(file, options.language(), Precision.INT8)) {
            List<TuningPart> parts = TuningPart.read(model, texts.tuning());
            EmotionHeads heads = EmotionCalibration.of(model.heads(), options.language(), parts);
            model.file().withHeads(heads.all()).write(file);
            return EmotionEvaluation.reports(
                    heads,
                    EmotionTask.of(options.language()),
                    parts,
                    texts,
                    options.language(),
                    options.training().seed());
        }
    }

    private static Map<String, String> provenance(Options options, EmotionTexts texts, InstantSource clock) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put(EmotionModel.VERSION, VERSION);
        provenance.put("command", options.commandLine());
        provenance.put("seed", Long.toString(options.training().seed()));
        provenance.put("method", options.method().method().code());
        provenance.put("training", options.training().toString());
        provenance.put("train_sha256", texts.trainSha256());
        provenance.put("dev_sha256", texts.devSha256());
        provenance.put("trained", clock.instant().toString());
        provenance.put("java", Runtime.version().toString());
        return provenance;
    }
}
