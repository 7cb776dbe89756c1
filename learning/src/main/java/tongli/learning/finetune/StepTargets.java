package tongli.learning.finetune;

import java.util.List;
import tongli.perception.sequence.StepLabels;

/** Of a head of steps: what each text says, as one array of places, the end behind it where there is room. Stateless. */
public final class StepTargets {
    private StepTargets() {}

    /** @param labels known ones, {@link StepLabels#MOST} at most */
    public static float[] of(StepLabels known, List<String> labels) {
        float[] targets = new float[Math.min(StepLabels.MOST, labels.size() + 1)];
        for (int step = 0; step < labels.size(); step++) {
            targets[step] = known.place(labels.get(step));
        }
        return targets; // the end is 0
    }

    /** The label before each step, shape (texts, the most steps of one of them). @param head its place among the targets */
    static long[][] before(List<TaskText> texts, int head) {
        int steps = texts.stream()
                .mapToInt(text -> text.targets().get(head).length)
                .max()
                .orElse(0);
        long[][] before = new long[texts.size()][steps];
        for (int row = 0; row < before.length; row++) {
            float[] targets = texts.get(row).targets().get(head);
            for (int step = 1; step < targets.length; step++) {
                before[row][step] = (long) targets[step - 1];
            }
        }
        return before;
    }
}
