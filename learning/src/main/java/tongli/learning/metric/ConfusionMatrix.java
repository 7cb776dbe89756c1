package tongli.learning.metric;

import java.util.Arrays;
import java.util.List;

/**
 * How often each true label was answered by each label.
 *
 * @param counts counts.get(truth).get(answer)
 */
public record ConfusionMatrix(List<List<Integer>> counts) {
    public ConfusionMatrix {
        counts = counts.stream().map(List::copyOf).toList();
    }

    /**
     * @param truth one label number a case, in [0, labels)
     * @param answers as long as truth
     */
    public static ConfusionMatrix of(int[] truth, int[] answers, int labels) {
        if (truth.length != answers.length) {
            throw new IllegalArgumentException("%d truths and %d answers".formatted(truth.length, answers.length));
        }
        Integer[][] counts = new Integer[labels][labels];
        for (Integer[] row : counts) {
            Arrays.fill(row, 0);
        }
        for (int i = 0; i < truth.length; i++) {
            counts[truth[i]][answers[i]]++;
        }
        return new ConfusionMatrix(Arrays.stream(counts).map(List::of).toList());
    }

    private int rowSum(int label) {
        return counts.get(label).stream().mapToInt(Integer::intValue).sum();
    }

    private int columnSum(int label) {
        return counts.stream().mapToInt(row -> row.get(label)).sum();
    }

    /** The share of cases answered right; 0 without cases. */
    public double accuracy() {
        int right = 0;
        int all = 0;
        for (int i = 0; i < counts.size(); i++) {
            right += counts.get(i).get(i);
            all += rowSum(i);
        }
        return all == 0 ? 0 : right / (double) all;
    }

    /** The mean of recall over the labels that occur (UAR); 0 without cases. */
    public double unweightedAverageRecall() {
        double sum = 0;
        int present = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (rowSum(i) > 0) {
                sum += counts.get(i).get(i) / (double) rowSum(i);
                present++;
            }
        }
        return present == 0 ? 0 : sum / present;
    }

    /** The mean of F1 over the labels that occur as truth; 0 without cases. */
    public double macroF1() {
        double sum = 0;
        int present = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (rowSum(i) > 0) {
                sum += 2.0 * counts.get(i).get(i) / (rowSum(i) + columnSum(i));
                present++;
            }
        }
        return present == 0 ? 0 : sum / present;
    }
}
