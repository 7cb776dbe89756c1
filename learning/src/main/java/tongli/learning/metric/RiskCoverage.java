package tongli.learning.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tongli.core.Require;

/**
 * How often answers are wrong, over the share of texts that are answered when the least confident ones are left out first.
 * Answers of equal confidence are taken in together, so that the order of a file makes no difference.
 *
 * <p>Source: El-Yaniv and Wiener, JMLR 2010; the areas as in Geifman, Uziel and El-Yaniv, ICLR 2019.
 *
 * @param points by rising coverage, one a confidence; the last answers all
 * @param area under the curve, in [0, 1]: the mean risk over all coverages (AURC)
 * @param excess the area beyond that of the best possible order of the same answers (E-AURC)
 */
public record RiskCoverage(List<Point> points, double area, double excess) {
    public RiskCoverage {
        points = Require.notEmpty("points", points);
    }

    /**
     * A place on the curve.
     *
     * @param confidence of the least confident text that is answered
     * @param coverage the share of texts that are answered, in (0, 1]
     * @param risk the share of those answers that are wrong
     */
    public record Point(double confidence, double coverage, double risk) {}

    /**
     * @param confidences shape (n), of the predicted label
     * @param correct shape (n): whether that label was right
     * @throws IllegalArgumentException if n is 0, or the lengths differ
     */
    public static RiskCoverage of(double[] confidences, boolean[] correct) {
        Require.inRange("n", confidences.length, 1, Integer.MAX_VALUE);
        if (confidences.length != correct.length) {
            throw new IllegalArgumentException(
                    "%d confidences and %d outcomes".formatted(confidences.length, correct.length));
        }
        int texts = confidences.length;
        int[] order = IntStream.range(0, texts)
                .boxed()
                .sorted(Comparator.comparingDouble(text -> -confidences[text]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Point> points = new ArrayList<>();
        int wrong = 0;
        double area = 0;
        for (int from = 0; from < texts; ) {
            int to = from;
            while (to < texts && confidences[order[to]] == confidences[order[from]]) {
                wrong += correct[order[to]] ? 0 : 1;
                to++;
            }
            points.add(new Point(confidences[order[from]], to / (double) texts, wrong / (double) to));
            area += (to - from) * wrong / (double) to;
            from = to;
        }
        return new RiskCoverage(points, area / texts, area / texts - best(texts, wrong));
    }

    /** The area where every right answer comes before every wrong one. */
    private static double best(int texts, int wrong) {
        double area = 0;
        for (int answered = texts - wrong + 1; answered <= texts; answered++) {
            area += (answered - (texts - wrong)) / (double) answered;
        }
        return area / texts;
    }

    /** The risk where at least {@code coverage} of the texts are answered, and no more than needed. */
    public double riskAt(double coverage) {
        return points.stream()
                .filter(point -> point.coverage() >= coverage)
                .findFirst()
                .orElse(points.get(points.size() - 1))
                .risk();
    }
}
