package tongli.core;

import java.util.Comparator;

/** A label and how probable it is, in [0, 1]. */
public record LabelProbability(String label, double probability) {

    /** Most probable first; ties by label, so that the order never depends on hashing. */
    public static final Comparator<LabelProbability> MOST_PROBABLE_FIRST =
            Comparator.comparingDouble(LabelProbability::probability).reversed().thenComparing(LabelProbability::label);

    public LabelProbability {
        Require.notBlank("label", label);
        Require.inRange("probability", probability, 0, 1);
    }
}
