package tongli.learning.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far people agree on one field.
 *
 * @param units how many texts at least two people gave a value
 * @param figures by name, each with its interval
 * @param labels by label; empty for numbers
 * @param confusion for two people and one label a text: how often the first said the row and the second the column, both in
 *     the order of {@code labels}; else empty
 */
public record AgreementReport(
        int units, Map<String, Figure> figures, Map<String, PerLabel> labels, List<List<Integer>> confusion) {

    public AgreementReport {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        confusion = confusion.stream().map(List::copyOf).toList();
    }

    /**
     * One label.
     *
     * @param given how often each person gave it, among the units
     * @param figures kappa, and kappa of its strengths where there are any
     */
    public record PerLabel(List<Integer> given, Map<String, Figure> figures) {
        public PerLabel {
            given = List.copyOf(given);
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        }
    }

    /** Lists of lists, for {@link #confusion}. */
    static List<List<Integer>> rows(int[][] counts) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int[] row : counts) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return rows;
    }
}
