package tongli.learning.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.metric.CalibrationError;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.metric.ConfusionMatrix;
import tongli.learning.metric.RiskCoverage;
import tongli.learning.metric.Thresholds;

/**
 * A model's answers beside the labels of a file. Where every text has exactly one label, the model's answer is its most
 * probable one among those that the file has; else it says every label that reaches the model's own threshold.
 *
 * @param labels those that occur in the file, in the model's order
 * @param leftOut labels that the model knows and the file never has; they are not judged and not chosen
 * @param single whether every text has exactly one label
 * @param truth shape (texts, labels): 1, 0, or NaN where it is not known
 * @param shares shape (texts, labels): the model's probabilities
 * @param asserted shape (texts, labels)
 * @param slices one a text; empty text where the file tells none
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
public record Judged(
        List<String> labels,
        List<String> leftOut,
        boolean single,
        float[][] truth,
        double[][] shares,
        boolean[][] asserted,
        List<String> slices) {
    private static final int BINS = 15;

    public Judged {
        labels = List.copyOf(labels);
        leftOut = List.copyOf(leftOut);
        slices = List.copyOf(slices);
    }

    /**
     * @param known the model's labels, as the answers have them
     * @param names what the file calls labels that the model calls otherwise
     * @throws IllegalArgumentException if the file has a label that the model does not know
     */
    public static Judged of(
            List<String> known,
            List<LabelledFile.Row> rows,
            Map<String, String> names,
            List<TaskReader.Answer> answers) {
        boolean single =
                rows.stream().allMatch(row -> row.complete() && row.values().size() == 1);
        List<Map<String, Float>> said = new ArrayList<>();
        for (LabelledFile.Row row : rows) {
            Map<String, Float> renamed = new LinkedHashMap<>();
            row.values().forEach((label, value) -> renamed.merge(names.getOrDefault(label, label), value, Math::max));
            said.add(renamed);
        }
        List<String> strange = said.stream()
                .flatMap(values -> values.keySet().stream())
                .distinct()
                .filter(label -> !known.contains(label))
                .toList();
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(
                    "the model does not know the labels %s; it knows %s: say which is which with --map THEIRS=MODEL'S"
                            .formatted(String.join(", ", strange), String.join(", ", known)));
        }
        int[] places = IntStream.range(0, known.size())
                .filter(place -> said.stream().anyMatch(values -> values.containsKey(known.get(place))))
                .toArray();
        List<String> labels = IntStream.of(places).mapToObj(known::get).toList();
        float[][] truth = new float[rows.size()][places.length];
        double[][] shares = new double[rows.size()][places.length];
        boolean[][] asserted = new boolean[rows.size()][places.length];
        for (int row = 0; row < truth.length; row++) {
            for (int i = 0; i < places.length; i++) {
                Float value = said.get(row).get(labels.get(i));
                truth[row][i] = value != null ? value : rows.get(row).complete() ? 0 : Float.NaN;
                shares[row][i] = answers.get(row).shares()[places[i]];
                asserted[row][i] = !single && answers.get(row).asserted()[places[i]];
            }
            if (single) {
                asserted[row][Thresholds.argmax(shares[row])] = true;
            }
        }
        return new Judged(
                labels,
                known.stream().filter(label -> !labels.contains(label)).toList(),
                single,
                truth,
                shares,
                asserted,
                rows.stream().map(LabelledFile.Row::slice).toList());
    }

    public int texts() {
        return truth.length;
    }

    public ClassificationReport report() {
        return ClassificationReport.of(labels, truth, asserted);
    }

    /** Of the most probable label, in 15 bins; see {@link CalibrationError}. */
    public double calibrationError() {
        return CalibrationError.expected(confidences(), right(), BINS);
    }

    /** Of the most probable label. */
    public RiskCoverage riskCoverage() {
        return RiskCoverage.of(confidences(), right());
    }

    private double[] confidences() {
        double[] confidences = new double[texts()];
        for (int row = 0; row < confidences.length; row++) {
            confidences[row] = Math.max(Double.MIN_VALUE, Math.min(1, shares[row][Thresholds.argmax(shares[row])]));
        }
        return confidences;
    }

    private boolean[] right() {
        boolean[] right = new boolean[texts()];
        for (int row = 0; row < right.length; row++) {
            right[row] = truth[row][Thresholds.argmax(shares[row])] > 0.5f;
        }
        return right;
    }

    /** Of the most probable label, over the texts with exactly one label. */
    public ConfusionMatrix confusion() {
        int[] rows =
                IntStream.range(0, texts()).filter(row -> held(row).length == 1).toArray();
        return ConfusionMatrix.of(
                IntStream.of(rows).map(row -> held(row)[0]).toArray(),
                IntStream.of(rows).map(row -> Thresholds.argmax(shares[row])).toArray(),
                labels.size());
    }

    private int[] held(int row) {
        return IntStream.range(0, labels.size())
                .filter(label -> truth[row][label] > 0.5f)
                .toArray();
    }

    /** The texts of each slice by themselves, in the alphabet's order; none if the file tells no slices. */
    public Map<String, Judged> bySlice() {
        Map<String, Judged> parts = new LinkedHashMap<>();
        slices.stream()
                .distinct()
                .filter(slice -> !slice.isEmpty())
                .sorted()
                .forEach(slice -> parts.put(slice, of(slice)));
        return parts;
    }

    private Judged of(String slice) {
        int[] rows = IntStream.range(0, texts())
                .filter(row -> slices.get(row).equals(slice))
                .toArray();
        return new Judged(
                labels,
                leftOut,
                single,
                IntStream.of(rows).mapToObj(row -> truth[row]).toArray(float[][]::new),
                IntStream.of(rows).mapToObj(row -> shares[row]).toArray(double[][]::new),
                IntStream.of(rows).mapToObj(row -> asserted[row]).toArray(boolean[][]::new),
                IntStream.of(rows).mapToObj(slices::get).toList());
    }
}
