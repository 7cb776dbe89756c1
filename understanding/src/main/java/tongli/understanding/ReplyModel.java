package tongli.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.TextPair;

/**
 * The learnt half of the reader: the language's encoder, fine-tuned (LoRA) on authored pairs of a line and its answer, so
 * that the same words may be kind after one line and a blow after another. See {@code docs/models/reply.md}.
 *
 * <p>A language's model is loaded when it is first asked for, and its graph built if it is not kept (see
 * {@link GraphCache}). The readings of the last {@value #CACHED} short pairs are
 * kept, since wordings are weighed again and again. Safe for many threads; close it when no call is under way.
 */
public final class ReplyModel implements AutoCloseable {
    /** Some hundred turns with their clauses and weighed wordings; a few megabytes. */
    private static final int CACHED = 4_096;

    /** Longer pairs are walls of text, which are seldom read twice. */
    private static final int CACHED_CHARACTERS = 800;

    /** In the order of a model's outputs, which is the alphabet's. */
    private static final List<ReplyLabel> LABELS = Arrays.stream(ReplyLabel.values())
            .sorted(Comparator.comparing(Coded::code))
            .toList();

    private final Map<Language, TaskModel> models = new EnumMap<>(Language.class);
    private final Map<Key, Map<ReplyLabel, Double>> cache = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Map<ReplyLabel, Double>> eldest) {
            return size() > CACHED;
        }
    };
    private final int threads;
    private boolean closed;

    private record Key(Language language, TextPair pair) {}

    private ReplyModel(int threads) {
        this.threads = threads;
    }

    /** The two models beside this class, with one thread a core and two at most. */
    public static ReplyModel bundled() {
        return new ReplyModel(Math.min(2, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Reads texts that answer one line.
     *
     * @param answered the line that each of the texts answers; may be empty
     * @param texts not blank
     * @return one map a text, in order: each label's probability in [0, 1]; they are independent and need not add up to 1
     * @throws IllegalStateException if the model is closed, or cannot be loaded
     */
    public List<Map<ReplyLabel, Double>> read(String answered, List<String> texts, Language language) {
        List<Key> keys = texts.stream()
                .map(text -> new Key(language, new TextPair(answered, text)))
                .toList();
        Map<Key, Map<ReplyLabel, Double>> found = new LinkedHashMap<>();
        List<Key> missing = new ArrayList<>();
        synchronized (cache) {
            for (Key key : new LinkedHashSet<>(keys)) {
                Map<ReplyLabel, Double> known = cache.get(key);
                if (known == null) {
                    missing.add(key);
                } else {
                    found.put(key, known);
                }
            }
        }
        if (!missing.isEmpty()) {
            List<Map<ReplyLabel, Double>> fresh =
                    run(missing.stream().map(Key::pair).toList(), model(language));
            synchronized (cache) {
                for (int i = 0; i < missing.size(); i++) {
                    TextPair pair = missing.get(i).pair();
                    found.put(missing.get(i), fresh.get(i));
                    if (pair.before().length() + pair.text().length() <= CACHED_CHARACTERS) {
                        cache.put(missing.get(i), fresh.get(i));
                    }
                }
            }
        }
        List<Map<ReplyLabel, Double>> readings = new ArrayList<>();
        keys.forEach(key -> readings.add(Objects.requireNonNull(found.get(key))));
        return readings;
    }

    private static List<Map<ReplyLabel, Double>> run(List<TextPair> pairs, TaskModel model) {
        TaskModelFile.Head head = model.file().heads().get(0);
        List<Map<ReplyLabel, Double>> readings = new ArrayList<>();
        for (TextPair pair : pairs) {
            // one by one: int8 takes its scale from the whole batch, and a reading must not hang on its neighbours
            float[] logits = model.logitsOfPairs(List.of(pair)).get(0)[0];
            Map<ReplyLabel, Double> reading = new EnumMap<>(ReplyLabel.class);
            for (int i = 0; i < logits.length; i++) {
                double probability = 1 / (1 + StrictMath.exp(-logits[i] / head.temperature()));
                reading.put(LABELS.get(i), probability);
            }
            readings.add(Collections.unmodifiableMap(reading));
        }
        return readings;
    }

    private TaskModel model(Language language) {
        synchronized (models) {
            if (closed) {
                throw new IllegalStateException("the reply model is closed");
            }
            return models.computeIfAbsent(language, this::load);
        }
    }

    private TaskModel load(Language language) {
        String name = "reply/" + language.code() + ".safetensors";
        try {
            TaskModel model =
                    TaskModel.open(name, Resources.bytes(name), Precision.INT8, threads, GraphCache.ofSystem());
            TaskHead head = model.file().heads().get(0).task();
            if (head.kind() != TaskHead.Kind.MULTI
                    || !head.labels().equals(LABELS.stream().map(Coded::code).toList())) {
                model.close();
                throw new IllegalStateException(name + " tells other labels than this version reads; train it anew");
            }
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled reply model cannot be read; build it again", e);
        }
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
