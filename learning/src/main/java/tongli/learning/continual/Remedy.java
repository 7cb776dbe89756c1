package tongli.learning.continual;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.Tensor;

/**
 * A way to learn one task after another. What it does none of, it leaves at plain fine-tuning. What it remembers between two tasks is
 * all in {@link #state}, so that a run goes on after a kill; what it prepares for a task follows from that in {@link #before}.
 * One thread at a time.
 */
public interface Remedy extends AutoCloseable {

    /** What is learnt at a task; nothing if the task is passed over. @param tasks training texts by task */
    default List<StreamText> lesson(List<List<StreamText>> tasks, int task) {
        return tasks.get(task);
    }

    /** Whether each task begins from the weights that the network began with. */
    default boolean beginsAnew() {
        return false;
    }

    /** Before the first step of a task; the network has the weights that the step will find. */
    default void before(Stage stage) {}

    /** Texts to learn beside each batch of the task's own. @param batches in a pass @return as many lists, some of them perhaps empty */
    default List<List<StreamText>> beside(int batches, Random random) {
        return Collections.nCopies(batches, List.of());
    }

    /** What is made small beside the loss of the labels: a number, attached to the step's memory; empty for nothing. */
    default Optional<NDArray> extra(Step step) {
        return Optional.empty();
    }

    /** After the last step of a task; the network has the weights that are kept. */
    default void after(Stage stage) {}

    /**
     * The logits of some texts of one task by their task's head, shape (texts, labels), in each way that the learner can be asked.
     *
     * @param stage the last task that was learnt; the network keeps the weights that it has
     * @param texts asked for again after each task, always as the same list
     */
    default Map<Way, float[][]> answers(Stage stage, List<TaskText> texts, int task) {
        Way way = stage.heads().all().size() > 1 ? Way.TASK_KNOWN : Way.WITHOUT_TASK;
        return Map.of(way, stage.reading().logits(texts).get(stage.heads().of(task)));
    }

    /** The networks that it ends with, by the names of their folders; one without a name if it is but one. */
    default Map<String, Map<String, Tensor>> networks(Stage stage) {
        return Map.of("", stage.network().learnt());
    }

    /**
     * Forgets the texts of a person, whether or not more is learnt; how many there were. What the network learnt of them stays in its
     * weights: that only training anew takes away.
     *
     * @param person blank is nobody
     */
    default int erase(String person) {
        return 0;
    }

    /** What it remembers. */
    default Map<String, Tensor> state() {
        return new LinkedHashMap<>();
    }

    /**
     * Remembers what it did when {@link #state} was asked.
     *
     * @param tasks training texts by task
     * @throws IllegalArgumentException if it is not what such a remedy remembers
     */
    default void restore(Map<String, Tensor> state, List<List<StreamText>> tasks) {}

    @Override
    default void close() {}
}
