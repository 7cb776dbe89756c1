package tongli.learning.continual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tongli.core.Require;

/**
 * How right a learner is on each task after each: the row of a task tells the scores once that task is learnt. From it follow the usual
 * measures. Immutable.
 *
 * <p>Sources: Lopez-Paz and Ranzato, "Gradient episodic memory", NeurIPS 2017, section 2 (average, backward and forward transfer);
 * Chaudhry et al., "Riemannian walk", ECCV 2018, section 3 (forgetting).
 *
 * @param rows rows.get(i).get(j): the score in [0, 1] on task j after task i; NaN where it was not measured, as before the last row
 *     of joint training. Square, at least two tasks
 * @param before one a task: the score before anything was learnt
 */
public record AccuracyMatrix(List<List<Double>> rows, List<Double> before) {
    public AccuracyMatrix {
        rows = rows.stream().map(List::copyOf).toList();
        before = List.copyOf(before);
        Require.inRange("tasks", rows.size(), 2, Integer.MAX_VALUE);
        Require.inRange("before", before.size(), rows.size(), rows.size());
        List<Double> all = new ArrayList<>(before);
        for (List<Double> row : rows) {
            Require.inRange("columns", row.size(), rows.size(), rows.size());
            all.addAll(row);
        }
        for (double score : all) {
            if (!Double.isNaN(score)) {
                Require.inRange("score", score, 0, 1);
            }
        }
    }

    /** A row of a task after which nothing was measured. */
    static List<Double> unmeasured(int tasks) {
        return Collections.nCopies(tasks, Double.NaN);
    }

    public int tasks() {
        return rows.size();
    }

    private double at(int after, int on) {
        return rows.get(after).get(on);
    }

    private List<Double> last() {
        return rows.get(tasks() - 1);
    }

    /** The mean score over all tasks once all are learnt. */
    public double average() {
        return last().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** What later tasks did to earlier ones: the mean over all but the last of the score at the end less that just after it was learnt. */
    public double backwardTransfer() {
        double sum = 0;
        for (int task = 0; task < tasks() - 1; task++) {
            sum += at(tasks() - 1, task) - at(task, task);
        }
        return sum / (tasks() - 1);
    }

    /** What earlier tasks did for later ones: the mean over all but the first of the score just before it is learnt less that at the start. */
    public double forwardTransfer() {
        double sum = 0;
        for (int task = 1; task < tasks(); task++) {
            sum += at(task - 1, task) - before.get(task);
        }
        return sum / (tasks() - 1);
    }

    /** The mean over all but the last task of the best score on it before the end less that at the end; below 0 if later tasks helped. */
    public double forgetting() {
        double sum = 0;
        for (int task = 0; task < tasks() - 1; task++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int after = 0; after < tasks() - 1; after++) {
                best = Math.max(best, at(after, task)); // NaN stays
            }
            sum += best - at(tasks() - 1, task);
        }
        return sum / (tasks() - 1);
    }
}
