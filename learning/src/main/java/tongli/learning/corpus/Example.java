package tongli.learning.corpus;

import tongli.core.Require;

/**
 * One labelled text.
 *
 * @param set the id of the set it comes from
 * @param target one value a label: 1 said, 0 not said, between where annotators differ, NaN where the set does not know it
 */
@SuppressWarnings("ArrayRecordComponent") // read in training loops, never compared
public record Example(String set, String text, float[] target) {
    public Example {
        Require.notBlank("text", text);
    }

    /** Whether the label is said; false where it is not known. */
    public boolean says(int label) {
        return target[label] == 1;
    }

    public boolean knows(int label) {
        return !Float.isNaN(target[label]);
    }

    /** The target as a distribution: each label's share of what is said in all; zeros if nothing is. */
    public float[] distribution() {
        float said = 0;
        for (int i = 0; i < target.length; i++) {
            said += knows(i) ? target[i] : 0;
        }
        float[] distribution = new float[target.length];
        for (int i = 0; i < target.length; i++) {
            distribution[i] = said > 0 && knows(i) ? target[i] / said : 0;
        }
        return distribution;
    }
}
