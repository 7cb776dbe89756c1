package tongli.learning.few;

import java.util.List;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;

/**
 * What is given to a way.
 *
 * @param head what is told: one label a text
 * @param labelled each with one label
 * @param unlabelled none of them near a text that is asked; their targets are unknown
 * @param asked their targets are unknown, so that nothing can be chosen by them
 */
public record FewTexts(TaskHead head, List<TaskText> labelled, List<TaskText> unlabelled, List<TaskText> asked) {
    public FewTexts {
        if (head.kind() != TaskHead.Kind.SINGLE) {
            throw new IllegalArgumentException(
                    "a text must have one label, but %s may have several".formatted(head.name()));
        }
        labelled = List.copyOf(labelled);
        unlabelled = List.copyOf(unlabelled);
        asked = List.copyOf(asked);
    }

    /** The place of a labelled text's label. */
    static int label(TaskText text) {
        float[] target = text.targets().get(0);
        for (int i = 0; i < target.length; i++) {
            if (target[i] > 0.5f) {
                return i;
            }
        }
        throw new IllegalArgumentException("a labelled text has no label");
    }

    /** With one label of so many. @param weight beside other texts */
    static TaskText labelled(TaskText text, int label, int labels, float weight) {
        float[] target = new float[labels];
        target[label] = 1;
        return new TaskText(text.before(), text.text(), List.of(target), weight);
    }
}
