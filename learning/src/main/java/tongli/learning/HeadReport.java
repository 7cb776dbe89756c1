package tongli.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import tongli.core.BasicEmotion;
import tongli.learning.corpus.Example;
import tongli.learning.head.Calibrator;
import tongli.learning.head.LinearBaseline;
import tongli.learning.head.Thresholds;
import tongli.learning.head.TrainingRow;
import tongli.learning.metric.CalibrationError;
import tongli.learning.metric.ConfusionMatrix;
import tongli.learning.metric.LabelScores;
import tongli.perception.text.EmotionHead;
import tongli.perception.text.HeadCalibration;

/**
 * The figures of a head on one set's tuning part.
 *
 * @param macroF1 mean F1 of the labels, each half of the texts judged by thresholds chosen on the other half
 * @param macroF1Shipped the same at the thresholds the head carries (chosen on all of the tuning parts)
 * @param baselineMacroF1 as macroF1, of {@link LinearBaseline}
 * @param accuracy how often the most probable label was said
 * @param unweightedAverageRecall of the most probable label, on texts with one label
 * @param eceBefore of the most probable label at temperature 1, 15 bins
 * @param eceAfter the same at the head's temperature
 * @param abstained the share of texts read as uncertain
 * @param accuracyOfAnswers how often the most probable label was said where the head did not abstain
 * @param labels one line a label
 * @param confusion of the most probable label, on texts with one label
 */
public record HeadReport(
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
        List<LabelLine> labels,
        ConfusionMatrix confusion) {
    public HeadReport {
        labels = List.copyOf(labels);
    }

    /** Precision, recall and F1 of one label at the threshold that the head carries. */
    public record LabelLine(String label, double threshold, double precision, double recall, double f1, int support) {}

    private static final int BINS = 15;

    /**
     * The labels that count for a set: those it knows and has; of the basic ones on BRIGHTER, not neutral, which there
     * only means that nothing was marked, so that figures compare with others'.
     */
    static List<Integer> countedLabels(List<TrainingRow> rows) {
        int labels = rows.get(0).example().target().length;
        boolean brighter = rows.get(0).example().set().contains("brighter");
        return IntStream.range(0, labels)
                .filter(label -> rows.stream().anyMatch(row -> row.example().says(label)))
                .filter(label -> !(brighter
                        && labels == BasicEmotion.values().length
                        && label == BasicEmotion.NEUTRAL.ordinal()))
                .boxed()
                .toList();
    }

    static List<HeadReport> of(EmotionHead head, EmotionRows rows, long seed) {
        List<Example> training = Calibrator.examples(rows.training());
        LinearBaseline baseline =
                LinearBaseline.fit(training, head.language(), head.weights().labels(), seed);
        List<HeadReport> reports = new ArrayList<>();
        for (List<TrainingRow> set : rows.tuning()) {
            reports.add(of(head, set, baseline));
        }
        return reports;
    }

    private static HeadReport of(EmotionHead head, List<TrainingRow> rows, LinearBaseline baseline) {
        List<Example> examples = Calibrator.examples(rows);
        int labels = head.weights().labels();
        List<Integer> counted = countedLabels(rows);
        double[][] standalone = Calibrator.standalone(head, rows);
        double[][] distributions = Calibrator.distributions(head, rows);
        HeadCalibration calibration = head.calibration();
        double[][] untempered = Calibrator.distributions(head.withCalibration(HeadCalibration.none(labels)), rows);
        double answered = 0;
        double right = 0;
        double answeredRight = 0;
        for (int i = 0; i < rows.size(); i++) {
            int answer = Calibrator.argmax(distributions[i]);
            boolean said = examples.get(i).says(answer);
            boolean sure = distributions[i][answer] >= calibration.abstainBelow();
            right += said ? 1 : 0;
            answered += sure ? 1 : 0;
            answeredRight += sure && said ? 1 : 0;
        }
        List<LabelLine> lines = new ArrayList<>();
        for (int label : counted) {
            double threshold = calibration.thresholds().get(label);
            LabelScores scores = Thresholds.score(examples, standalone, label, threshold);
            lines.add(new LabelLine(
                    head.taxonomy().labels().get(label),
                    threshold,
                    scores.precision(),
                    scores.recall(),
                    scores.f1(),
                    scores.support()));
        }
        ConfusionMatrix confusion = confusion(examples, distributions, labels);
        return new HeadReport(
                examples.get(0).set(),
                rows.size(),
                Thresholds.crossFittedMacroF1(examples, standalone, counted, labels),
                Thresholds.macroF1(examples, standalone, calibration.thresholds(), counted),
                Thresholds.crossFittedMacroF1(examples, baseline.standalone(examples), counted, labels),
                right / rows.size(),
                confusion.unweightedAverageRecall(),
                calibrationError(examples, untempered),
                calibrationError(examples, distributions),
                calibration.temperature(),
                1 - answered / rows.size(),
                answered == 0 ? 0 : answeredRight / answered,
                lines,
                confusion);
    }

    private static double calibrationError(List<Example> examples, double[][] distributions) {
        double[] confidences = new double[distributions.length];
        double[] correct = new double[distributions.length];
        for (int i = 0; i < distributions.length; i++) {
            int answer = Calibrator.argmax(distributions[i]);
            confidences[i] = distributions[i][answer];
            correct[i] = examples.get(i).says(answer) ? 1 : 0;
        }
        return CalibrationError.expected(confidences, correct, BINS);
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
                .map(i -> Calibrator.argmax(distributions[i]))
                .toArray();
        return ConfusionMatrix.of(truth, answers, labels);
    }
}
