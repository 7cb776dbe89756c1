package tongli.learning.sequence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.reading.BootstrapRate;

/**
 * How well labels are told, and their order. Intervals are of 95 %, by the percentile bootstrap over texts (Efron, 1979).
 *
 * @param texts how many were read
 * @param exact texts of which all labels were told, in their order, and no other
 * @param order of the texts with two labels or more whose set was told: those in the right order
 * @param set label by label, whether it was told at all
 * @param macroF1 the interval of the set's macro-F1
 * @param microF1 of its micro-F1
 */
@SuppressWarnings("ArrayRecordComponent") // printed, never compared
public record SequenceReport(
        int texts,
        BootstrapRate exact,
        BootstrapRate order,
        ClassificationReport set,
        double[] macroF1,
        double[] microF1) {
    private static final int SAMPLES = 1000;

    /**
     * @param labels in order, all that occur among them
     * @param truth at least one text
     * @param told one list a text
     * @param seed of the bootstrap
     */
    public static SequenceReport of(List<String> labels, List<OrderedText> truth, List<List<String>> told, long seed) {
        List<Integer> all = IntStream.range(0, truth.size()).boxed().toList();
        List<Integer> several = all.stream()
                .filter(i -> truth.get(i).labels().size() > 1)
                .filter(i -> new HashSet<>(truth.get(i).labels()).equals(new HashSet<>(told.get(i))))
                .toList();
        float[][] said = new float[truth.size()][labels.size()];
        boolean[][] asserted = new boolean[truth.size()][labels.size()];
        for (int text : all) {
            for (int label = 0; label < labels.size(); label++) {
                said[text][label] = truth.get(text).labels().contains(labels.get(label)) ? 1 : 0;
                asserted[text][label] = told.get(text).contains(labels.get(label));
            }
        }
        return new SequenceReport(
                truth.size(),
                rate(all, truth, told, seed),
                rate(several, truth, told, seed),
                ClassificationReport.of(labels, said, asserted),
                ClassificationReport.macroF1Interval(labels, said, asserted, SAMPLES, seed),
                ClassificationReport.microF1Interval(labels, said, asserted, SAMPLES, seed));
    }

    private static BootstrapRate rate(
            List<Integer> among, List<OrderedText> truth, List<List<String>> told, long seed) {
        return BootstrapRate.of(
                among.stream().map(i -> truth.get(i).text()).toList(),
                among.stream()
                        .map(i -> truth.get(i).labels().equals(told.get(i)))
                        .toList(),
                seed);
    }

    public String toTable() {
        return set.toTable()
                + line("macro F1, 95 %", set.macroF1(), macroF1[0], macroF1[1], texts)
                + line("micro F1, 95 %", set.microF1(), microF1[0], microF1[1], texts)
                + line("all in order", exact)
                + line("order, set right", order);
    }

    private static String line(String name, BootstrapRate rate) {
        if (rate.total() == 0) {
            return String.format(Locale.ROOT, "%-20s %9s %13s %14d%n", name, "\u2013", "", 0);
        }
        return line(name, rate.value(), rate.low(), rate.high(), rate.total());
    }

    private static String line(String name, double value, double low, double high, int of) {
        return String.format(Locale.ROOT, "%-20s %9.3f %7.3f\u2013%.3f %14d%n", name, value, low, high, of);
    }
}
