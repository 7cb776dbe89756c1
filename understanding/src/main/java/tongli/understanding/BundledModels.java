package tongli.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tongli.core.Language;
import tongli.core.Recent;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.TextPair;

/**
 * The fine-tuned encoders of one purpose that ship in this jar, one a language: {@code FOLDER/zh.safetensors} and
 * {@code FOLDER/en.safetensors}, each with one head, asked of a text and what stands before or around it.
 *
 * <p>A language's model is loaded when it is first asked for, and its graph built if it is not kept (see {@link GraphCache}).
 * The readings of the last short pairs are kept. Safe for many threads; close it when no call is under way.
 *
 * @param <R> what is made of a head's probabilities; shared by those who ask for the same pair, so unchangeable
 */
public final class BundledModels<R> implements AutoCloseable {
    /** Longer pairs are walls of text, which are seldom read twice. */
    private static final int KEPT_CHARACTERS = 800;

    private final String folder;
    private final TaskHead.Kind kind;
    private final List<String> labels;
    private final Function<double[], R> reading;
    private final Recent<Key, R> kept;
    private final Map<Language, TaskModel> models = new EnumMap<>(Language.class);
    private boolean closed;

    private record Key(Language language, TextPair pair) {}

    /**
     * Loads nothing yet.
     *
     * @param folder beside this class, where the models lie
     * @param kind of a model's head
     * @param labels what a model's head must tell, in the order of its outputs
     * @param reading of the labels' probabilities, in [0, 1], in that order
     * @param kept how many readings
     */
    public BundledModels(
            String folder, TaskHead.Kind kind, List<String> labels, Function<double[], R> reading, int kept) {
        this.folder = folder;
        this.kind = kind;
        this.labels = List.copyOf(labels);
        this.reading = reading;
        this.kept = new Recent<>(kept);
    }

    /**
     * Reads pairs side by side, or remembers how they were read; in order. How one is read does not hang on the others.
     *
     * @throws IllegalStateException if they are closed, or the language's is missing or tells other labels
     * @throws UncheckedIOException if the language's cannot be read
     */
    public List<R> readAll(Language language, List<TextPair> pairs) {
        Map<TextPair, R> read = new HashMap<>();
        Set<TextPair> unread = new LinkedHashSet<>();
        for (TextPair pair : pairs) {
            kept.get(new Key(language, pair))
                    .ifPresentOrElse(reading -> read.put(pair, reading), () -> unread.add(pair));
        }
        if (!unread.isEmpty()) {
            readAnew(language, List.copyOf(unread), read);
        }
        return pairs.stream().map(read::get).toList();
    }

    private void readAnew(Language language, List<TextPair> pairs, Map<TextPair, R> read) {
        TaskModel model = of(language);
        TaskModelFile.Head head = model.file().heads().get(0);
        float[][] logits = model.logitsOfPairs(pairs).get(0);
        for (int i = 0; i < logits.length; i++) {
            TextPair pair = pairs.get(i);
            R reading = this.reading.apply(head.task().kind().probabilities(logits[i], head.temperature()));
            read.put(pair, reading);
            if (pair.before().length() + pair.text().length() <= KEPT_CHARACTERS) {
                kept.put(new Key(language, pair), reading);
            }
        }
    }

    private TaskModel of(Language language) {
        synchronized (models) {
            if (closed) {
                throw new IllegalStateException("the models of %s are closed".formatted(folder));
            }
            return models.computeIfAbsent(language, this::load);
        }
    }

    private TaskModel load(Language language) {
        String name = "%s/%s.safetensors".formatted(folder, language.code());
        TaskModel model;
        try {
            model = TaskModel.open(name, Resources.bytes(name), Precision.INT8, GraphCache.ofSystem());
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled model %s cannot be read; build it again".formatted(name), e);
        }
        List<TaskModelFile.Head> heads = model.file().heads();
        if (heads.isEmpty()
                || heads.get(0).task().kind() != kind
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
