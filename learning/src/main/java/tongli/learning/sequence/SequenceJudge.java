package tongli.learning.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.StepTargets;
import tongli.learning.finetune.TaskText;
import tongli.perception.sequence.StepLabel;
import tongli.perception.sequence.StepLabels;

/**
 * Judges steps as training goes on: the mean of the share of texts told wholly right and the sets' micro-F1, and a thousandth of what
 * the right first label is given, so that passes are told apart before the first text is right.
 */
final class SequenceJudge implements FineTuner.Judge {
    private static final double HINT = 1e-3;

    private final StepLabels labels;
    private final List<OrderedText> texts;
    private final long seed;

    SequenceJudge(StepLabels labels, List<OrderedText> texts, long seed) {
        this.labels = labels;
        this.texts = texts;
        this.seed = seed;
    }

    static List<TaskText> targets(StepLabels labels, List<OrderedText> texts) {
        return texts.stream()
                .map(text -> new TaskText("", text.text(), List.of(StepTargets.of(labels, text.labels())), 1))
                .toList();
    }

    @Override
    public double score(List<float[][]> logits) {
        List<List<String>> told = told(logits.get(0));
        int exact = 0;
        int right = 0;
        int named = 0;
        double given = 0;
        for (int text = 0; text < texts.size(); text++) {
            List<String> own = texts.get(text).labels();
            List<String> set = told.get(text).stream().distinct().toList();
            exact += own.equals(told.get(text)) ? 1 : 0;
            right += (int) set.stream().filter(own::contains).count();
            named += set.size() + (int) own.stream().distinct().count();
            float[] first = steps(logits.get(0)[text]).get(0);
            given += StepLabels.probabilities(first, StepLabels.END, 1)[labels.place(own.get(0))];
        }
        return (exact / (double) texts.size() + 2.0 * right / named) / 2 + HINT * given / texts.size();
    }

    SequenceReport report(float[][] rows) {
        return SequenceReport.of(labels.labels(), texts, told(rows), seed);
    }

    private List<List<String>> told(float[][] rows) {
        return Arrays.stream(rows)
                .map(row -> labels.told(steps(row), 1).stream()
                        .map(StepLabel::label)
                        .toList())
                .toList();
    }

    private List<float[]> steps(float[] row) {
        int places = labels.names().size();
        List<float[]> steps = new ArrayList<>();
        for (int from = 0; from < row.length; from += places) {
            steps.add(Arrays.copyOfRange(row, from, from + places));
        }
        return steps;
    }
}
