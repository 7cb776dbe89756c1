package tongli.perception.sequence;

import java.io.IOException;
import java.util.List;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;

/** Tells the labels of texts of any length in their order, by one model. Owns native handles; safe for many threads. */
public final class SequenceReader implements AutoCloseable {
    private final TaskModel model;
    private final int head;
    private final StepLabels labels;
    private final StepDecoder decoder;

    private SequenceReader(TaskModel model, int head) {
        this.model = model;
        this.head = head;
        TaskHead task = model.file().heads().get(head).task();
        this.labels = StepLabels.parse(task.labels());
        this.decoder = new StepDecoder(model.file().learnt(), task.name());
    }

    /** Whether a model tells labels in their order. */
    public static boolean tells(TaskModelFile file) {
        return place(file) >= 0;
    }

    private static int place(TaskModelFile file) {
        List<TaskHead.Kind> kinds =
                file.heads().stream().map(head -> head.task().kind()).toList();
        return kinds.indexOf(TaskHead.Kind.STEPS);
    }

    /**
     * @param name of the file, for messages
     * @param content as {@code tongli learn train --ordered} wrote it
     * @throws IOException if it is no such file
     */
    public static SequenceReader open(String name, byte[] content, Precision precision, GraphCache cache)
            throws IOException {
        TaskModel model = TaskModel.open(name, content, precision, cache);
        try {
            int head = place(model.file());
            if (head < 0) {
                throw new IllegalArgumentException("it tells no order");
            }
            return new SequenceReader(model, head);
        } catch (IllegalArgumentException unfit) {
            model.close();
            throw new IOException("%s: no model of labels in order: %s".formatted(name, unfit.getMessage()), unfit);
        }
    }

    /** Those that it can tell. */
    public List<String> labels() {
        return labels.labels();
    }

    /** What its head is called. */
    public String task() {
        return model.file().heads().get(head).task().name();
    }

    /** At least one label, in order, and {@link StepLabels#MOST} at most. @throws ArithmeticException if the weights give no numbers */
    public List<StepLabel> read(String text) {
        return labels.told(logits(text), model.file().heads().get(head).temperature());
    }

    /** What each step is worth before it is decided, shape (steps, places of {@link StepLabels}). */
    public List<float[]> logits(String text) {
        return decoder.logits(model.states(text, head));
    }

    @Override
    public void close() {
        model.close();
    }
}
