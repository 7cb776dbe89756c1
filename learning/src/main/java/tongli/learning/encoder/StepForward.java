package tongli.learning.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import java.util.Arrays;
import tongli.perception.encoder.StepWeights;
import tongli.perception.encoder.TaskHead;
import tongli.perception.sequence.StepLabels;

/**
 * What a head of steps reckons from the states of a batch, step by step: that of {@link tongli.perception.sequence.StepDecoder}, where
 * the equations and the sources stand. For one look at one batch; results attach to the manager of the states.
 */
final class StepForward {
    private static final float HIDDEN = 1e9f;

    private final EncoderForward forward;
    private final String head;
    private final int labels;
    private final NDArray states;
    private final NDArray bias;
    private final NDArray keys;
    private final boolean training;
    private final int batch;
    private NDArray memory;

    /** @param states shape (batch, length, width) */
    StepForward(EncoderForward forward, TaskHead head, NDArray states, NDArray mask, boolean training) {
        this.forward = forward;
        this.head = head.name();
        this.labels = head.labels().size();
        this.states = states;
        this.training = training;
        this.batch = Math.toIntExact(states.getShape().get(0));
        this.bias = Scalars.times(mask.toType(DataType.FLOAT32, false).sub(1f), HIDDEN)
                .expandDims(1);
        this.keys = forward.dense(states, StepWeights.KEYS.of(this.head));
        this.memory = forward.dense(EncoderForward.sentence(states, mask), StepWeights.START.of(this.head))
                .tanh();
    }

    /** Logits, shape (batch, steps, labels). @param before the label before each step, shape (batch, steps) */
    NDArray taught(long[][] before) {
        NDList steps = new NDList();
        for (int step = 0; step < before[0].length; step++) {
            int at = step;
            steps.add(step(Arrays.stream(before).mapToLong(row -> row[at]).toArray()));
        }
        return NDArrays.stack(steps, 1);
    }

    /** Logits of {@link StepLabels#MOST} steps, each told the likeliest label of the step before; behind an end they mean nothing. */
    NDArray greedy() {
        NDList steps = new NDList();
        long[] before = new long[batch];
        for (int step = 0; step < StepLabels.MOST; step++) {
            NDArray logits = step(before);
            steps.add(logits);
            float[] values = logits.toFloatArray();
            long[] next = new long[batch];
            for (int row = 0; row < batch; row++) {
                float[] own = Arrays.copyOfRange(values, row * labels, (row + 1) * labels);
                next[row] = StepLabels.next(own, (int) before[row]);
            }
            before = next;
        }
        return NDArrays.stack(steps, 1);
    }

    /** One step of all texts; moves the memory. @return shape (batch, labels) */
    private NDArray step(long[] before) {
        NDManager manager = states.getManager();
        NDArray said = Embedding.embedding(
                        manager.create(before, new Shape(batch)),
                        forward.weight(StepWeights.BEFORE.of(head) + ".weight"),
                        SparseFormat.DENSE)
                .singletonOrThrow();
        NDArray query = memory.matMul(forward.weight(StepWeights.QUERY.of(head) + ".weight"))
                .expandDims(1);
        NDArray scores = keys.add(query)
                .tanh()
                .matMul(forward.weight(StepWeights.SCORE.of(head) + ".weight"))
                .transpose(0, 2, 1);
        NDArray attended = scores.add(bias).softmax(-1).matMul(states).squeeze(1);
        memory = moved(said.concat(attended, 1));
        return forward.dense(forward.dropout(memory.concat(attended, 1), training), StepWeights.LABELS.of(head));
    }

    private NDArray moved(NDArray input) {
        NDArray ofInput = forward.dense(input, StepWeights.GATES.of(head));
        NDArray ofMemory = memory.matMul(forward.weight(StepWeights.STATE.of(head) + ".weight"));
        NDArray keep = Activation.sigmoid(part(ofInput, 0).add(part(ofMemory, 0)));
        NDArray recall = Activation.sigmoid(part(ofInput, 1).add(part(ofMemory, 1)));
        NDArray news = part(ofInput, 2).add(recall.mul(part(ofMemory, 2))).tanh();
        return news.add(keep.mul(memory.sub(news)));
    }

    private static NDArray part(NDArray gates, int part) {
        long units = gates.getShape().get(1) / 3;
        return gates.get(new NDIndex(":, {}:{}", part * units, (part + 1) * units));
    }
}
