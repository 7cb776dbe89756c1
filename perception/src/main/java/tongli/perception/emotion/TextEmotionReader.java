package tongli.perception.emotion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.perception.encoder.Precision;
import tongli.perception.text.Workers;

/**
 * Reads the feeling in Chinese and English text by one fine-tuned encoder a language.
 *
 * <p>{@code emotions} is a softmax after temperature scaling (in {@code fine} each label's own probability); {@code labels} are those whose standalone
 * probability passes its threshold, {@code neutral} only when none other does. A reading is {@code uncertain} when the
 * dominant probability is below the bound set on the tuning parts, and when the language was left to be found out and
 * seems to be another. Affect: see {@link EmotionHeads#affect}.
 *
 * <p>A long text is read in windows of 160 (Chinese) or 480 (English) characters cut at sentence ends; a window
 * weighs its length times (2 − its probability of neutral), since feeling in a long text stands among plain sentences.
 * Evidence is looked for in the window that speaks most for the dominant label, and there, if there is much to leave out, among the pieces without
 * which {@link FastEmotionModel} thinks the label least likely. Text with no letters of either language
 * is read as English.
 *
 * <p>Texts of 1 to 100,000 characters. Each window is read by itself, so that no reading hangs on its neighbours;
 * many texts are spread over as many threads as there are processors, up to {@value #MOST_WORKERS}.
 * A language's model loads when it is first asked for. Safe for many threads; {@link #close} waits for the calls under way.
 */
public final class TextEmotionReader implements EmotionReader, AutoCloseable {
    private static final int MOST_WORKERS = 8;

    private final Map<Language, EmotionModel> models = new EnumMap<>(Language.class);
    private final Function<Language, EmotionModel> load;
    private final Workers workers =
            new Workers(Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors()));
    /** Held to read by every call and to write by the one that closes, for a native model must not be freed while it is read with. */
    private final ReadWriteLock calls = new ReentrantReadWriteLock();

    private boolean closed;

    /** @param load a language's model, which is this reader's to close from then on */
    public TextEmotionReader(Function<Language, EmotionModel> load) {
        this.load = load;
    }

    /** With the models that ship. */
    public static TextEmotionReader bundled() {
        return new TextEmotionReader(language -> EmotionModel.bundled(language, Precision.INT8));
    }

    private EmotionModel model(Language language) {
        synchronized (models) {
            if (closed) {
                throw new IllegalStateException("the reader of emotion is closed");
            }
            return models.computeIfAbsent(language, load);
        }
    }

    /** Loads a language's model before anybody asks. */
    public void load(Language language) {
        model(language);
    }

    /** The language that a query is read in: the one it names, else the one that it seems to be in. */
    public static Language languageOf(EmotionQuery query) {
        return SpokenIn.of(query).language();
    }

    @Override
    public List<EmotionReading> readAll(List<EmotionQuery> queries) {
        calls.readLock().lock();
        try {
            return queries.size() < 2
                    ? queries.stream().map(this::readOne).toList()
                    : workers.each(queries, this::readOne);
        } finally {
            calls.readLock().unlock();
        }
    }

    private EmotionReading readOne(EmotionQuery query) {
        SpokenIn spoken = SpokenIn.of(query);
        Optional<EmotionLogits> cheap =
                query.explain() ? Optional.of(FastEmotionModel.bundled(spoken.language())) : Optional.empty();
        return new WindowedReader(model(spoken.language()), spoken, cheap).read(query);
    }

    /** How many tokens the encoders have read so far: what reading costs, whatever the machine. 0 once this is closed. */
    public long tokensRead() {
        synchronized (models) {
            return models.values().stream().mapToLong(EmotionModel::tokensRead).sum();
        }
    }

    @Override
    public void close() {
        calls.writeLock().lock();
        try {
            workers.close();
            synchronized (models) {
                closed = true;
                models.values().forEach(EmotionModel::close);
                models.clear();
            }
        } finally {
            calls.writeLock().unlock();
        }
    }
}
