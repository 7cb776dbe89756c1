package tongli.learning.corpus;

import tongli.core.Require;

/**
 * One labelled text.
 *
 * @param set the id of the set it comes from
 * @param target one value a label: 1 said, 0 not said, NaN where the set does not know the label
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

    /** The target as a distribution: the labels said share 1 evenly. */
    public float[] distribution() {
        float said = 0;
        for (int i = 0; i < target.length; i++) {
            said += says(i) ? 1 : 0;
        }
        float[] distribution = new float[target.length];
        for (int i = 0; i < target.length; i++) {
            distribution[i] = says(i) ? 1 / said : 0;
        }
        return distribution;
    }
}
