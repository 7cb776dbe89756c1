package tongli.perception.sequence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tongli.core.Blank;
import tongli.core.Require;
import tongli.perception.encoder.StepWeights;
import tongli.perception.encoder.TaskHead;

/**
 * The labels of a head that tells them one behind the other. Place 0 is the end; before the first step it stands for nothing said
 * yet. What was said a step before is not said again, so that no label comes twice in a row, and none ends before it began.
 *
 * @param labels each once, at least one
 */
public record StepLabels(List<String> labels) {
    /** The place of the end. */
    public static final int END = StepWeights.END;

    /** As many labels are told of a text, at most. */
    public static final int MOST = StepWeights.MOST;

    /** What the end is called among the labels of a head. */
    public static final String END_NAME = "(end)";

    public StepLabels {
        labels = Require.notEmpty("labels", labels);
        if (labels.stream().distinct().count() < labels.size()
                || labels.contains(END_NAME)
                || labels.stream().anyMatch(Blank::is)) {
            throw new IllegalArgumentException("a label comes twice, is blank or is called %s".formatted(END_NAME));
        }
    }

    /** In the order of the alphabet. */
    public static StepLabels of(Collection<String> labels) {
        return new StepLabels(labels.stream().distinct().sorted().toList());
    }

    /** From the names that {@link #names} gave. @throws IllegalArgumentException if they are others */
    public static StepLabels parse(List<String> names) {
        if (names.size() < 2 || !names.get(END).equals(END_NAME)) {
            throw new IllegalArgumentException("its labels are not those of steps; train it anew");
        }
        return new StepLabels(names.subList(1, names.size()));
    }

    /** One a place, the end first. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(END_NAME);
        names.addAll(labels);
        return names;
    }

    /** @throws IllegalArgumentException if there is no such label */
    public int place(String label) {
        int place = labels.indexOf(label);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "no label \"%s\"; there are %s".formatted(label, String.join(", ", labels)));
        }
        return place + 1;
    }

    /**
     * The likeliest place that may follow.
     *
     * @param logits one a place, at least two
     * @param before what was said the step before, {@link #END} at the first
     * @throws ArithmeticException if they are no numbers: weights were too large
     */
    public static int next(float[] logits, int before) {
        int best = before == END ? END + 1 : END;
        for (int place = 0; place < logits.length; place++) {
            if (!Float.isFinite(logits[place])) {
                throw new ArithmeticException("the model gives no numbers; train it anew");
            }
            if (place != before && logits[place] > logits[best]) {
                best = place;
            }
        }
        return best;
    }

    /** The probability of each place, 0 of the one that may not follow. @param temperature divides the logits, above 0 */
    public static double[] probabilities(float[] logits, int before, double temperature) {
        float[] allowed = logits.clone();
        allowed[before] = Float.NEGATIVE_INFINITY;
        return TaskHead.Kind.STEPS.probabilities(allowed, temperature);
    }

    /**
     * The labels told up to the end, each step the likeliest.
     *
     * @param logits shape (steps, places) at least; rows behind the end are left aside
     * @throws ArithmeticException as {@link #next}
     */
    public List<StepLabel> told(List<float[]> logits, double temperature) {
        List<StepLabel> told = new ArrayList<>();
        int before = END;
        for (float[] row : logits) {
            int next = next(row, before);
            if (next == END) {
                break;
            }
            double probability = probabilities(row, before, temperature)[next];
            told.add(new StepLabel(labels.get(next - 1), Math.min(1, probability)));
            before = next;
        }
        return told;
    }
}
