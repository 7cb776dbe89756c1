package tongli.perception.tagging;

import java.io.IOException;
import java.util.List;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.TokenLogits;

/** Finds the spans that one model tells, in texts of any length. Owns native handles; safe for many threads. */
public final class SpanReader implements AutoCloseable {
    private final TaskModel model;
    private final int head;
    private final SpanDecoder decoder;

    private SpanReader(TaskModel model, int head) {
        this.model = model;
        this.head = head;
        TaskModelFile.Head read = model.file().heads().get(head);
        this.decoder = new SpanDecoder(BioTags.parse(read.task().labels()), read.temperature());
    }

    /** Whether a model tells spans, and not labels of whole texts. */
    public static boolean tells(TaskModelFile file) {
        return place(file) >= 0;
    }

    private static int place(TaskModelFile file) {
        List<TaskHead.Kind> kinds =
                file.heads().stream().map(head -> head.task().kind()).toList();
        return kinds.indexOf(TaskHead.Kind.TAGS);
    }

    /**
     * @param name of the file, for messages
     * @param content as {@code tongli learn train --task tag} wrote it
     * @throws IOException if it is no such file
     */
    public static SpanReader open(String name, byte[] content, Precision precision, GraphCache cache)
            throws IOException {
        TaskModel model = TaskModel.open(name, content, precision, cache);
        try {
            int head = place(model.file());
            if (head < 0) {
                throw new IllegalArgumentException("it tells labels of whole texts");
            }
            return new SpanReader(model, head);
        } catch (IllegalArgumentException unfit) {
            model.close();
            throw new IOException("%s: no model of spans: %s".formatted(name, unfit.getMessage()), unfit);
        }
    }

    /** The labels of its spans. */
    public List<String> labels() {
        return decoder.tags().labels();
    }

    /** Spans that do not overlap, in order. */
    public List<LabelledSpan> read(String text) {
        TokenLogits tokens = model.tokens(text, head);
        return decoder.spans(text, tokens.places(), tokens.logits());
    }

    @Override
    public void close() {
        model.close();
    }
}
