package tongli.wire;

import java.util.List;
import tongli.core.LabelProbability;

/** A label and its probability. */
public record LabelJson(String label, double probability) {
    public static List<LabelJson> of(List<LabelProbability> labels) {
        return labels.stream()
                .map(one -> new LabelJson(one.label(), one.probability()))
                .toList();
    }
}
