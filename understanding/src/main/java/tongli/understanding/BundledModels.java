package tongli.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;

/**
 * The fine-tuned encoders of one purpose that ship in this jar, one a language: {@code FOLDER/zh.safetensors} and
 * {@code FOLDER/en.safetensors}, each with one head of independent labels. A language's model is loaded when it is first
 * asked for, and its graph built if it is not kept (see {@link GraphCache}). Safe for many threads; close it when no call is under way.
 */
public final class BundledModels implements AutoCloseable {
    private final String folder;
    private final List<String> labels;
    private final Map<Language, TaskModel> models = new EnumMap<>(Language.class);
    private boolean closed;

    /**
     * Loads nothing yet.
     *
     * @param folder beside this class, where the models lie
     * @param labels what a model's head must tell, in the order of its outputs
     */
    public BundledModels(String folder, List<String> labels) {
        this.folder = folder;
        this.labels = List.copyOf(labels);
    }

    /**
     * The model of a language.
     *
     * @throws IllegalStateException if they are closed, or the language's is missing or tells other labels
     * @throws UncheckedIOException if the language's cannot be read
     */
    public TaskModel of(Language language) {
        synchronized (models) {
            if (closed) {
                throw new IllegalStateException("the models of %s are closed".formatted(folder));
            }
            return models.computeIfAbsent(language, this::load);
        }
    }

    private TaskModel load(Language language) {
        String name = "%s/%s.safetensors".formatted(folder, language.code());
        int threads = Math.min(2, Runtime.getRuntime().availableProcessors()); // more gain little at this size
        TaskModel model;
        try {
            model = TaskModel.open(name, Resources.bytes(name), Precision.INT8, threads, GraphCache.ofSystem());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled model %s cannot be read; build it again".formatted(name), e);
        }
        List<TaskModelFile.Head> heads = model.file().heads();
        if (heads.isEmpty()
                || heads.get(0).task().kind() != TaskHead.Kind.MULTI
                || !heads.get(0).task().labels().equals(labels)) {
            model.close();
            throw new IllegalStateException(name + " tells other labels than this version reads; train it anew");
        }
        return model;
    }

    @Override
    public void close() {
        synchronized (models) {
            closed = true;
            models.values().forEach(TaskModel::close);
            models.clear();
        }
    }
}
