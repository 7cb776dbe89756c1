package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReading;
import tongli.core.Evidence;
import tongli.core.LabelProbability;
import tongli.core.Span;
import tongli.core.Taxonomy;

/**
 * Reads one text window by window and puts together what the model says of each. Immutable; safe for many threads as the
 * model is.
 *
 * @param model of the language that is spoken
 * @param cheap tells what is worth trying when evidence is looked for; if there is none, everything is
 */
record WindowedReader(EmotionLogits model, SpokenIn spoken, Optional<EmotionLogits> cheap) {

    /** A window as read for basic emotions and for the taxonomy asked for, which may be the same. */
    private record Window(Span span, EmotionHeads.Output basic, EmotionHeads.Output asked, Affect affect) {}

    private Window window(String text, Span span, Taxonomy taxonomy) {
        List<float[]> logits = model.logits(span.of(text));
        EmotionHeads.Output basic = model.heads().read(Taxonomy.BASIC, logits);
        return new Window(
                span,
                basic,
                taxonomy == Taxonomy.BASIC ? basic : model.heads().read(taxonomy, logits),
                model.heads().affect(logits));
    }

    EmotionReading read(EmotionQuery query) {
        return readIf(query, (any, window) -> true).orElseThrow();
    }

    /** Whether what the heads say of a window, in the taxonomy asked for, may stand. */
    interface Sure {
        boolean of(EmotionHeads.Output asked, String window);
    }

    /** Empty once a window is not sure. */
    Optional<EmotionReading> readIf(EmotionQuery query, Sure sure) {
        List<Window> windows = new ArrayList<>();
        for (Span span : TextPieces.windows(query.text(), spoken.language())) {
            Window window = window(query.text(), span, query.taxonomy());
            if (!sure.of(window.asked(), span.of(query.text()))) {
                return Optional.empty();
            }
            windows.add(window);
        }
        return Optional.of(together(query, windows));
    }

    private EmotionReading together(EmotionQuery query, List<Window> windows) {
        Taxonomy taxonomy = query.taxonomy();
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
                spoken.language(),
                taxonomy,
                emotions,
                labels(taxonomy, asked.standalone(), model.heads().thresholds(taxonomy)),
                dominant.label(),
                dominant.probability(),
                dominant.probability() < model.heads().abstainBelow(taxonomy) || spoken.foreign(),
                basic.intensity(),
                affect(windows, weights),
                query.explain() ? evidence(query, windows, weights, dominant.label()) : List.of(),
                model.id());
    }

    /** In the window that speaks most for the label. */
    private List<Evidence> evidence(EmotionQuery query, List<Window> windows, double[] weights, String dominant) {
        Taxonomy taxonomy = query.taxonomy();
        int label = taxonomy.labels().indexOf(dominant);
        Window window = windows.get(IntStream.range(0, weights.length)
                .boxed()
                .max(Comparator.comparingDouble(
                        i -> weights[i] * windows.get(i).asked().distribution()[label]))
                .orElseThrow());
        return new Occlusion(
                        spoken.language(),
                        texts -> model.logitsTogether(texts).stream()
                                .mapToDouble(logits ->
                                        model.heads().read(taxonomy, logits).distribution()[label])
                                .toArray(),
                        1.0 / taxonomy.labels().size(),
                        cheap.map(it -> screen(it, window, taxonomy, label)).orElse(Screen.NONE))
                .explain(query.text(), window.span(), window.asked().distribution()[label]);
    }

    /** By the same label, or, where the cheap model does not tell the taxonomy, by the window's basic emotion. */
    private static Screen screen(EmotionLogits cheap, Window window, Taxonomy taxonomy, int label) {
        boolean told = cheap.heads().reads(taxonomy);
        Taxonomy asked = told ? taxonomy : Taxonomy.BASIC;
        int of = told ? label : mostProbable(window.basic().distribution());
        return Screen.by(text -> cheap.heads().read(asked, cheap.logits(text)).distribution()[of]);
    }

    private static int mostProbable(double[] distribution) {
        return IntStream.range(0, distribution.length)
                .boxed()
                .max(Comparator.comparingDouble(label -> distribution[label]))
                .orElseThrow();
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
}
