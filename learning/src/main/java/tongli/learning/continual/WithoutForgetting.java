package tongli.learning.continual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.learning.encoder.Scalars;
import tongli.perception.encoder.TaskHead;

/**
 * Learning without forgetting: what the network said of a task's texts before it learnt them is taught beside their labels, softened
 * by a temperature. It needs no text of an earlier task. Only labels that were taught before are compared.
 *
 * <p>Source: Li and Hoiem, ECCV 2016, equations 2 and 3; the factor temperature² keeps the gradient's size: Hinton et al., 2015.
 */
final class WithoutForgetting implements Remedy {
    /** Of a label that is not compared: its share is 0. */
    private static final float NEVER = -1e9f;

    private final double strength;
    private final double temperature;
    private List<boolean[]> known = List.of();
    /** Of each head by row of the task, softened shares among the known labels. */
    private List<Map<Integer, float[]>> said = List.of();

    /**
     * @param strength how much the old answers count beside the labels
     * @param temperature at least 1
     */
    WithoutForgetting(double strength, double temperature) {
        this.strength = strength;
        this.temperature = temperature;
    }

    @Override
    public void before(Stage stage) {
        known = stage.known();
        said = List.of();
        if (stage.isFirst()) {
            return;
        }
        List<float[][]> logits = stage.reading().logits(StreamText.taskTexts(stage.texts()));
        said = new ArrayList<>();
        for (int head = 0; head < logits.size(); head++) {
            Map<Integer, float[]> shares = new HashMap<>();
            for (int i = 0; i < stage.texts().size(); i++) {
                shares.put(stage.texts().get(i).row(), softened(logits.get(head)[i], known.get(head)));
            }
            said.add(shares);
        }
    }

    private float[] softened(float[] logits, boolean[] compared) {
        float[] masked = logits.clone();
        for (int label = 0; label < masked.length; label++) {
            masked[label] = compared[label] ? masked[label] : NEVER;
        }
        double[] shares = TaskHead.Kind.SINGLE.probabilities(masked, temperature);
        float[] softened = new float[shares.length];
        for (int label = 0; label < shares.length; label++) {
            softened[label] = (float) shares[label];
        }
        return softened;
    }

    @Override
    public Optional<NDArray> extra(Step step) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        NDManager memory = step.memory();
        NDArray sum = memory.zeros(new Shape());
        for (int head = 0; head < said.size(); head++) {
            NDArray logits = step.logits().get(head);
            int labels = (int) logits.getShape().get(1);
            if (!any(known.get(head))) {
                continue;
            }
            float[] target = new float[step.batch().size() * labels];
            for (int row = 0; row < step.batch().size(); row++) {
                float[] own = said.get(head).get(step.batch().get(row).row());
                if (own != null) {
                    System.arraycopy(own, 0, target, row * labels, labels);
                }
            }
            float[] mask = new float[labels];
            for (int label = 0; label < labels; label++) {
                mask[label] = known.get(head)[label] ? 0 : NEVER;
            }
            NDArray log = Scalars.over(logits.add(memory.create(mask, new Shape(1, labels))), temperature)
                    .logSoftmax(-1);
            sum = sum.sub(log.mul(memory.create(target, logits.getShape())).sum());
        }
        return Optional.of(Scalars.times(
                sum, strength * temperature * temperature / step.batch().size()));
    }

    private static boolean any(boolean[] labels) {
        for (boolean label : labels) {
            if (label) {
                return true;
            }
        }
        return false;
    }
}
