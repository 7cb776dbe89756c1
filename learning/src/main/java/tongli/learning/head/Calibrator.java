package tongli.learning.head;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.learning.corpus.Example;
import tongli.perception.text.EmotionHead;
import tongli.perception.text.HeadCalibration;

/**
 * Sets temperature, thresholds and the bound of abstention on the tuning parts, with the weights fixed. The
 * temperature is set on the sets of full weight only; elsewhere a set counts by its weight.
 */
public final class Calibrator {
    /** Below the bound, answers on the tuning parts were right less often than this. */
    private static final double USEFUL_ACCURACY = 0.45;

    private static final double MOST_ABSTAINED = 0.25;

    private Calibrator() {}

    /** @param sets one list of tuning rows a set, none empty */
    public static EmotionHead calibrate(EmotionHead head, List<List<TrainingRow>> sets) {
        int labels = head.weights().labels();
        HeadCalibration none = HeadCalibration.none(labels);
        double temperature = 1;
        double best = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= 60; step++) {
            double tried = 0.5 + 0.05 * step;
            EmotionHead tempered =
                    head.withCalibration(new HeadCalibration(tried, none.thresholds(), none.abstainBelow()));
            // labels that cannot be seen in the words would only teach it to doubt
            double surprise = sets.stream()
                    .filter(set -> set.get(0).weight() == 1)
                    .mapToDouble(set -> surprise(tempered, set))
                    .sum();
            if (surprise < best) {
                best = surprise;
                temperature = tried;
            }
        }
        List<Double> thresholds = Thresholds.choose(
                sets.stream().map(Calibrator::examples).toList(),
                sets.stream().map(set -> standalone(head, set)).toList(),
                labels);
        EmotionHead tempered = head.withCalibration(new HeadCalibration(temperature, thresholds, 0));
        return tempered.withCalibration(new HeadCalibration(temperature, thresholds, abstainBelow(tempered, sets)));
    }

    public static List<Example> examples(List<TrainingRow> rows) {
        return rows.stream().map(TrainingRow::example).toList();
    }

    public static double[][] standalone(EmotionHead head, List<TrainingRow> rows) {
        return rows.stream()
                .map(row -> head.read(row.features(), row.buckets()).standalone())
                .toArray(double[][]::new);
    }

    public static double[][] distributions(EmotionHead head, List<TrainingRow> rows) {
        return rows.stream()
                .map(row -> head.read(row.features(), row.buckets()).distribution())
                .toArray(double[][]::new);
    }

    public static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    /**
     * Mean log loss, in nats, of stating the dominant probability where the label was or was not said. The soft targets of
     * training would be the wrong judge: a text with two labels gives each a half, but either answer is right.
     */
    private static double surprise(EmotionHead head, List<TrainingRow> rows) {
        double sum = 0;
        for (TrainingRow row : rows) {
            double[] distribution = head.read(row.features(), row.buckets()).distribution();
            int answer = argmax(distribution);
            double confidence = distribution[answer];
            sum -= StrictMath.log(Math.max(1e-12, row.example().says(answer) ? confidence : 1 - confidence));
        }
        return sum / rows.size();
    }

    /**
     * The largest bound below which answers were right less than {@link #USEFUL_ACCURACY} of the time, and at most
     * {@link #MOST_ABSTAINED} of them lie; 0 if there is none. Each set counts by its weight, whatever its size.
     */
    private static double abstainBelow(EmotionHead head, List<List<TrainingRow>> sets) {
        record Answer(double confidence, boolean right, double weight) {}
        List<Answer> answers = new ArrayList<>();
        double total = 0;
        for (List<TrainingRow> set : sets) {
            double[][] distributions = distributions(head, set);
            double weight = set.get(0).weight() / set.size();
            total += set.get(0).weight();
            for (int i = 0; i < set.size(); i++) {
                int answer = argmax(distributions[i]);
                answers.add(new Answer(
                        distributions[i][answer], set.get(i).example().says(answer), weight));
            }
        }
        answers.sort(Comparator.comparingDouble(Answer::confidence));
        double bound = 0;
        double right = 0;
        double below = 0;
        for (Answer answer : answers) {
            right += answer.right() ? answer.weight() : 0;
            below += answer.weight();
            if (below <= MOST_ABSTAINED * total && right < USEFUL_ACCURACY * below) {
                bound = answer.confidence();
            }
        }
        return Math.round(bound * 1000) / 1000.0;
    }
}
