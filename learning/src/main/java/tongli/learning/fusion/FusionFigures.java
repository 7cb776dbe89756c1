package tongli.learning.fusion;

import java.util.List;
import tongli.learning.agreement.Figure;
import tongli.learning.metric.CalibrationError;

/**
 * How good a way of reading is.
 *
 * @param way its name
 * @param cases how many were judged
 * @param accuracy share of dominant labels that were right
 * @param logLoss mean, in nats
 * @param calibrationError expected, of 15 bins
 */
public record FusionFigures(String way, int cases, Figure accuracy, Figure logLoss, Figure calibrationError) {
    private static final int BINS = 15;

    static FusionFigures of(String way, List<Judged> judged, PersonBootstrap bootstrap) {
        List<String> persons = judged.stream().map(Judged::person).toList();
        return new FusionFigures(
                way,
                judged.size(),
                bootstrap.of(persons, rows -> accuracy(judged, rows)),
                bootstrap.of(persons, rows -> logLoss(judged, rows)),
                bootstrap.of(persons, rows -> calibrationError(judged, rows)));
    }

    static double accuracy(List<Judged> judged, int[] rows) {
        int right = 0;
        for (int row : rows) {
            right += judged.get(row).isRight() ? 1 : 0;
        }
        return right / (double) rows.length;
    }

    private static double logLoss(List<Judged> judged, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += judged.get(row).logLoss();
        }
        return sum / rows.length;
    }

    private static double calibrationError(List<Judged> judged, int[] rows) {
        double[] confidences = new double[rows.length];
        boolean[] correct = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            confidences[i] = judged.get(rows[i]).confidence();
            correct[i] = judged.get(rows[i]).isRight();
        }
        return CalibrationError.expected(confidences, correct, BINS);
    }
}
