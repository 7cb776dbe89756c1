package tongli.learning.sequence;

import java.util.List;
import tongli.core.Blank;
import tongli.core.Require;
import tongli.perception.sequence.StepLabels;

/**
 * A text and what a person said that it wants.
 *
 * @param labels in order, 1 to {@link StepLabels#MOST}, none twice in a row
 */
public record OrderedText(String text, List<String> labels) {
    public OrderedText {
        Require.notBlank("text", text);
        labels = List.copyOf(labels);
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "the list of labels is empty; give one at least, one of its own where a text wants nothing");
        }
        if (labels.size() > StepLabels.MOST) {
            throw new IllegalArgumentException("the list has %d labels, and %d at most are told; keep the first %d"
                    .formatted(labels.size(), StepLabels.MOST, StepLabels.MOST));
        }
        for (int i = 0; i < labels.size(); i++) {
            if (Blank.is(labels.get(i)) || labels.get(i).equals(StepLabels.END_NAME)) {
                throw new IllegalArgumentException(
                        "labels[%d] is blank or \"%s\"; give it a name".formatted(i, StepLabels.END_NAME));
            }
            if (i > 0 && labels.get(i).equals(labels.get(i - 1))) {
                throw new IllegalArgumentException(
                        "labels[%d] and labels[%d] are both \"%s\"; name a label once where it goes on"
                                .formatted(i - 1, i, labels.get(i)));
            }
        }
    }
}
