package tongli.perception.emotion;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Evidence;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.Span;
import tongli.core.Taxonomy;
import tongli.perception.encoder.Precision;
import tongli.perception.language.LanguageDetector;

/**
 * Reads the feeling in Chinese and English text by one fine-tuned encoder a language.
 *
 * <p>{@code emotions} is a softmax after temperature scaling (in {@code fine} each label's own probability); {@code labels} are those whose standalone
 * probability passes its threshold, {@code neutral} only when none other does. A reading is {@code uncertain} when the
 * dominant probability is below the bound set on the tuning parts. Affect: see {@link EmotionHeads#affect}.
 *
 * <p>A long text is read in windows of 160 (Chinese) or 480 (English) characters cut at sentence ends; a window
 * weighs its length times (2 − its probability of neutral), since feeling in a long text stands among plain sentences.
 * Evidence is looked for in the window that speaks most for the dominant label. Text with no letters of either language
 * is read as English.
 *
 * <p>Texts of 1 to 100,000 characters. Each window is read by itself, so that no reading hangs on its neighbours.
 * A language's model loads when it is first asked for. Safe for many threads; close it when no call is under way.
 */
public final class TextEmotionReader implements EmotionReader, AutoCloseable {
    private final LanguageDetector detector = new LanguageDetector();
    private final Map<Language, EmotionModel> models = new EnumMap<>(Language.class);
    private final Function<Language, EmotionModel> load;
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

    /** The language that the query's text is read in. */
    public Language languageOf(EmotionQuery query) {
        return query.language().orElseGet(() -> detector.detectOr(query.text(), Language.EN));
    }

    @Override
    public List<EmotionReading> readAll(List<EmotionQuery> queries) {
        return queries.stream()
                .map(query -> reading(query, model(languageOf(query)), languageOf(query)))
                .toList();
    }

    /** A window as read for basic emotions and for the taxonomy asked for, which may be the same. */
    private record Window(Span span, EmotionHeads.Output basic, EmotionHeads.Output asked, Affect affect) {}

    private static Window window(EmotionModel model, String text, Span span, Taxonomy taxonomy) {
        List<float[]> logits = model.logits(span.of(text));
        EmotionHeads.Output basic = model.heads().read(Taxonomy.BASIC, logits);
        return new Window(
                span,
                basic,
                taxonomy == Taxonomy.BASIC ? basic : model.heads().read(taxonomy, logits),
                model.heads().affect(logits));
    }

    private static EmotionReading reading(EmotionQuery query, EmotionModel model, Language language) {
        Taxonomy taxonomy = query.taxonomy();
        List<Window> windows = TextPieces.windows(query.text(), language).stream()
                .map(span -> window(model, query.text(), span, taxonomy))
                .toList();
        double[] weights = windows.stream()
                .mapToDouble(window ->
                        window.span().length() * (2 - window.basic().distribution()[BasicEmotion.NEUTRAL.ordinal()]))
                .toArray();
        EmotionHeads.Output basic =
                WindowReading.combined(windows.stream().map(Window::basic).toList(), weights);
        EmotionHeads.Output asked =
                WindowReading.combined(windows.stream().map(Window::asked).toList(), weights);
        double[] probabilities = EmotionHeads.sumsToOne(taxonomy) ? asked.distribution() : asked.standalone();
        List<LabelProbability> emotions = emotions(taxonomy, probabilities);
        LabelProbability dominant = emotions.get(0);
        return new EmotionReading(
                query.text(),
                language,
                taxonomy,
                emotions,
                labels(taxonomy, asked.standalone(), model.heads().thresholds(taxonomy)),
                dominant.label(),
                dominant.probability(),
                dominant.probability() < model.heads().abstainBelow(taxonomy),
                basic.intensity(),
                affect(windows, weights),
                query.explain() ? evidence(query, model, language, windows, weights, dominant.label()) : List.of(),
                model.id());
    }

    /** In the window that speaks most for the label. */
    private static List<Evidence> evidence(
            EmotionQuery query,
            EmotionModel model,
            Language language,
            List<Window> windows,
            double[] weights,
            String dominant) {
        Taxonomy taxonomy = query.taxonomy();
        int label = taxonomy.labels().indexOf(dominant);
        Window window = windows.get(IntStream.range(0, weights.length)
                .boxed()
                .max(Comparator.comparingDouble(
                        i -> weights[i] * windows.get(i).asked().distribution()[label]))
                .orElseThrow());
        return new Occlusion(
                        language,
                        texts -> model.logitsTogether(texts).stream()
                                .mapToDouble(logits ->
                                        model.heads().read(taxonomy, logits).distribution()[label])
                                .toArray(),
                        1.0 / taxonomy.labels().size())
                .explain(query.text(), window.span(), window.asked().distribution()[label]);
    }

    private static List<LabelProbability> emotions(Taxonomy taxonomy, double[] distribution) {
        return IntStream.range(0, distribution.length)
                .mapToObj(i -> new LabelProbability(taxonomy.labels().get(i), Math.min(1, distribution[i])))
                .sorted(LabelProbability.MOST_PROBABLE_FIRST)
                .toList();
    }

    private static List<String> labels(Taxonomy taxonomy, double[] standalone, List<Double> thresholds) {
        List<String> labels = taxonomy.labels();
        List<String> asserted = IntStream.range(0, standalone.length)
                .filter(i -> !labels.get(i).equals(BasicEmotion.NEUTRAL.code()))
                .filter(i -> standalone[i] >= thresholds.get(i))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -standalone[i]))
                .map(labels::get)
                .toList();
        return asserted.isEmpty() ? List.of(BasicEmotion.NEUTRAL.code()) : asserted;
    }

    /** The weighted mean of the windows. */
    private static Affect affect(List<Window> windows, double[] weights) {
        double total = DoubleStream.of(weights).sum();
        double valence = 0;
        double arousal = 0;
        double dominance = 0;
        for (int i = 0; i < weights.length; i++) {
            Affect affect = windows.get(i).affect();
            valence += weights[i] / total * affect.valence();
            arousal += weights[i] / total * affect.arousal();
            dominance += weights[i] / total * affect.dominance();
        }
        return new Affect(inRange(valence), inRange(arousal), inRange(dominance));
    }

    /** Sums of shares may stray beyond by a rounding error. */
    private static double inRange(double value) {
        return Math.max(-1, Math.min(1, value));
    }

    @Override
    public void close() {
        synchronized (models) {
            closed = true;
            models.values().forEach(EmotionModel::close);
            models.clear();
        }
    }
}
