package tongli.learning.finetune;

import java.util.Arrays;
import java.util.List;
import tongli.perception.encoder.TaskHead;

/**
 * How often each label of a head holds in the texts that train it. Not copied: nothing outside the training changes it.
 *
 * @param held shape (labels): the sum of the known targets
 * @param known shape (labels): how many targets are known
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
public record LabelCounts(double[] held, double[] known) {

    /** @param place of the head among the texts' targets */
    public static LabelCounts of(List<TaskText> texts, int place, TaskHead head) {
        int labels = head.labels().size();
        double[] held = new double[labels];
        double[] known = new double[labels];
        for (TaskText text : texts) {
            float[] target = text.targets().get(place);
            if (head.kind().readsTokens()) {
                countTags(target, held, known);
                continue;
            }
            for (int i = 0; i < labels; i++) {
                held[i] += Float.isNaN(target[i]) ? 0 : target[i];
                known[i] += Float.isNaN(target[i]) ? 0 : 1;
            }
        }
        return new LabelCounts(held, known);
    }

    /** Each token has one tag (or each step one label), and whether it has each is known. */
    private static void countTags(float[] target, double[] held, double[] known) {
        for (float tag : target) {
            if (!Float.isNaN(tag)) {
                held[(int) tag]++;
                for (int i = 0; i < known.length; i++) {
                    known[i]++;
                }
            }
        }
    }

    /** How much more a label weighs that is rarer: (most frequent / own)^balance. */
    public float[] weights(double balance) {
        double most = Arrays.stream(held).max().orElse(1);
        float[] weights = new float[held.length];
        for (int i = 0; i < held.length; i++) {
            weights[i] = (float) Math.pow(most / Math.max(1, held[i]), balance);
        }
        return weights;
    }
}
