package tongli.learning.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tongli.core.BasicEmotion;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.Example;
import tongli.learning.metric.CalibrationError;
import tongli.learning.metric.ConfusionMatrix;
import tongli.learning.metric.LabelScores;
import tongli.learning.metric.RiskCoverage;
import tongli.learning.metric.Thresholds;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.encoder.TaskModelFile;

/**
 * The figures of a model in one task on one set's tuning part.
 *
 * @param task which labels, see {@link EmotionTask}
 * @param macroF1 mean F1 of the labels, each half of the texts judged by thresholds chosen on the other half
 * @param macroF1Shipped the same at the thresholds the model carries (chosen on all of the tuning parts)
 * @param baselineMacroF1 as macroF1, of {@link LinearBaseline}
 * @param accuracy how often the most probable label was said
 * @param unweightedAverageRecall of the most probable label, on texts with one label
 * @param eceBefore of the most probable label at temperature 1, 15 bins
 * @param eceAfter the same at the head's temperature
 * @param abstained the share of texts read as uncertain
 * @param accuracyOfAnswers how often the most probable label was said where the model did not abstain
 * @param riskCoverage of the most probable label
 * @param labels one line a label
 * @param confusion of the most probable label, on texts with one label
 */
public record EmotionReport(
        String task,
        String set,
        int texts,
        double macroF1,
        double macroF1Shipped,
        double baselineMacroF1,
        double accuracy,
        double unweightedAverageRecall,
        double eceBefore,
        double eceAfter,
        double temperature,
        double abstained,
        double accuracyOfAnswers,
        RiskCoverage riskCoverage,
        List<LabelLine> labels,
        ConfusionMatrix confusion) {
    public EmotionReport {
        labels = List.copyOf(labels);
    }

    /** Precision, recall and F1 of one label at the threshold that the model carries. */
    public record LabelLine(String label, double threshold, double precision, double recall, double f1, int support) {}

    private static final int BINS = 15;

    /**
     * The labels that count for a set: those it knows and has; of the basic ones on BRIGHTER, not neutral, which there
     * only means that nothing was marked, so that figures compare with others'.
     */
    public static List<Integer> countedLabels(EmotionTask task, EmotionSet set, List<Example> examples) {
        return IntStream.range(0, task.labels().size())
                .filter(label -> examples.stream().anyMatch(example -> example.says(label)))
                .filter(label ->
                        !(set.isBrighter() && task == EmotionTask.BASIC && label == BasicEmotion.NEUTRAL.ordinal()))
                .boxed()
                .toList();
    }

    static EmotionReport of(EmotionHeads heads, EmotionTask task, TuningPart part, LinearBaseline baseline) {
        List<Example> examples = part.as(task);
        int labels = task.labels().size();
        List<Integer> counted = countedLabels(task, part.set(), examples);
        TuningPart.Answers answers = part.read(heads, task);
        double[][] distributions = answers.distributions();
        TaskModelFile.Head answering = heads.head(EmotionTargets.answerHead(task));
        double[][] untempered =
                part.read(heads.with(answering.withTemperature(1)), task).distributions();
        double answered = 0;
        double right = 0;
        double answeredRight = 0;
        boolean[] rights = new boolean[examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            int answer = Thresholds.argmax(distributions[i]);
            boolean said = examples.get(i).says(answer);
            boolean sure = distributions[i][answer] >= answering.abstainBelow();
            rights[i] = said;
            right += said ? 1 : 0;
            answered += sure ? 1 : 0;
            answeredRight += sure && said ? 1 : 0;
        }
        List<Double> thresholds = heads.head(EmotionTargets.labelsHead(task)).thresholds();
        List<LabelLine> lines = new ArrayList<>();
        for (int label : counted) {
            double threshold = thresholds.get(label);
            LabelScores scores = Thresholds.score(examples, answers.standalone(), label, threshold);
            lines.add(new LabelLine(
                    task.labels().get(label),
                    threshold,
                    scores.precision(),
                    scores.recall(),
                    scores.f1(),
                    scores.support()));
        }
        ConfusionMatrix confusion = confusion(examples, distributions, labels);
        return new EmotionReport(
                task.code(),
                part.set().id(),
                examples.size(),
                Thresholds.crossFittedMacroF1(examples, answers.standalone(), counted, labels),
                Thresholds.macroF1(examples, answers.standalone(), thresholds, counted),
                Thresholds.crossFittedMacroF1(examples, baseline.standalone(examples), counted, labels),
                right / examples.size(),
                confusion.unweightedAverageRecall(),
                calibrationError(examples, untempered),
                calibrationError(examples, distributions),
                answering.temperature(),
                1 - answered / examples.size(),
                answered == 0 ? 0 : answeredRight / answered,
                RiskCoverage.of(confidences(distributions), rights),
                lines,
                confusion);
    }

    private static double calibrationError(List<Example> examples, double[][] distributions) {
        boolean[] correct = new boolean[distributions.length];
        for (int i = 0; i < distributions.length; i++) {
            correct[i] = examples.get(i).says(Thresholds.argmax(distributions[i]));
        }
        return CalibrationError.expected(confidences(distributions), correct, BINS);
    }

    private static double[] confidences(double[][] distributions) {
        return Arrays.stream(distributions)
                .mapToDouble(distribution -> distribution[Thresholds.argmax(distribution)])
                .toArray();
    }

    private static ConfusionMatrix confusion(List<Example> examples, double[][] distributions, int labels) {
        int[] single = IntStream.range(0, examples.size())
                .filter(i -> IntStream.range(0, labels)
                                .filter(label -> examples.get(i).says(label))
                                .count()
                        == 1)
                .toArray();
        int[] truth = IntStream.of(single)
                .map(i -> IntStream.range(0, labels)
                        .filter(label -> examples.get(i).says(label))
                        .findFirst()
                        .orElseThrow())
                .toArray();
        int[] answers = IntStream.of(single)
                .map(i -> Thresholds.argmax(distributions[i]))
                .toArray();
        return ConfusionMatrix.of(truth, answers, labels);
    }
}
