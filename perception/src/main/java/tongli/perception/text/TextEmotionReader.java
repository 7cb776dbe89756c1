package tongli.perception.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import tongli.perception.language.LanguageDetector;

/**
 * Reads the feeling in Chinese and English text by trained heads over the frozen sentence encoders.
 *
 * <p>{@code emotions} is the head's softmax after temperature scaling; {@code labels} are those whose standalone
 * probability passes its threshold, {@code neutral} only when none other does. A reading is {@code uncertain} when the
 * dominant probability is below the bound set on the tuning parts. Affect is the expectation of
 * {@link BasicEmotion#affect()} under the basic distribution, times (1 + intensity) / 2, so that a faint feeling lies
 * nearer the middle.
 *
 * <p>A long text is read in windows of 160 (Chinese) or 480 (English) characters cut at sentence ends; a window
 * weighs its length times (2 − its probability of neutral), since feeling in a long text stands among plain sentences.
 * Evidence is looked for in the window that speaks most for the dominant label. Text with no letters of either language
 * is read as English.
 *
 * <p>Texts of 1 to 100,000 characters in {@code polarity} and {@code basic}; {@code fine} has no head yet and is refused.
 * Heads and encoders load at first use. Safe for many threads.
 */
public final class TextEmotionReader implements EmotionReader {
    private final OnnxSentenceEncoder encoder;
    private final LanguageDetector detector = new LanguageDetector();
    private final Map<Language, HeadSet> byLanguage = new EnumMap<>(Language.class);

    private TextEmotionReader(OnnxSentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** With the heads that ship. The encoder stays the caller's to close. */
    public static TextEmotionReader bundled(OnnxSentenceEncoder encoder) {
        return new TextEmotionReader(encoder);
    }

    private HeadSet heads(Language language) {
        synchronized (byLanguage) {
            return byLanguage.computeIfAbsent(language, key -> new HeadSet(encoder, key));
        }
    }

    @Override
    public List<EmotionReading> readAll(List<EmotionQuery> queries) {
        Language[] languages = new Language[queries.size()];
        for (int i = 0; i < languages.length; i++) {
            EmotionQuery query = queries.get(i);
            if (query.taxonomy() == Taxonomy.FINE) {
                throw new IllegalArgumentException("taxonomy fine has no model yet; ask for basic or polarity");
            }
            languages[i] = query.language().orElseGet(() -> detector.detectOr(query.text(), Language.EN));
        }
        EmotionReading[] readings = new EmotionReading[queries.size()];
        for (Language language : Language.values()) {
            for (Taxonomy taxonomy : Taxonomy.values()) {
                int[] of = IntStream.range(0, languages.length)
                        .filter(i -> languages[i] == language && queries.get(i).taxonomy() == taxonomy)
                        .toArray();
                if (of.length > 0) {
                    readIn(language, taxonomy, of, queries, readings);
                }
            }
        }
        return Arrays.asList(readings);
    }

    /** One text's windows among those of all. */
    private record Cut(List<Span> windows, int first) {}

    private void readIn(
            Language language, Taxonomy taxonomy, int[] of, List<EmotionQuery> queries, EmotionReading[] readings) {
        HeadSet heads = heads(language);
        List<String> pieces = new ArrayList<>();
        List<Cut> cuts = new ArrayList<>();
        for (int i : of) {
            String text = queries.get(i).text();
            List<Span> windows = TextPieces.windows(text, language);
            cuts.add(new Cut(windows, pieces.size()));
            windows.forEach(window -> pieces.add(window.of(text)));
        }
        List<HeadSet.Answer> answers = heads.readAll(pieces, taxonomy);
        for (int i = 0; i < of.length; i++) {
            Cut cut = cuts.get(i);
            readings[of[i]] = reading(
                    queries.get(of[i]),
                    heads,
                    language,
                    cut.windows(),
                    answers.subList(cut.first(), cut.first() + cut.windows().size()));
        }
    }

    private static EmotionReading reading(
            EmotionQuery query, HeadSet heads, Language language, List<Span> windows, List<HeadSet.Answer> answers) {
        Taxonomy taxonomy = query.taxonomy();
        EmotionHead head = heads.head(taxonomy);
        double[] weights = new double[windows.size()];
        for (int i = 0; i < weights.length; i++) {
            double neutral = answers.get(i).basic().distribution()[BasicEmotion.NEUTRAL.ordinal()];
            weights[i] = windows.get(i).length() * (2 - neutral);
        }
        EmotionHead.Output basic = WindowReading.combined(
                answers.stream().map(HeadSet.Answer::basic).toList(), weights);
        EmotionHead.Output asked = WindowReading.combined(
                answers.stream().map(HeadSet.Answer::asked).toList(), weights);
        List<LabelProbability> emotions = emotions(taxonomy, asked.distribution());
        LabelProbability dominant = emotions.get(0);
        List<Evidence> evidence = List.of();
        if (query.explain()) {
            int label = taxonomy.labels().indexOf(dominant.label());
            int window = IntStream.range(0, weights.length)
                    .boxed()
                    .max(Comparator.comparingDouble(
                            i -> weights[i] * answers.get(i).asked().distribution()[label]))
                    .orElseThrow();
            evidence = new Occlusion(
                            language,
                            texts -> heads.readAll(texts, taxonomy).stream()
                                    .mapToDouble(answer -> answer.asked().distribution()[label])
                                    .toArray(),
                            1.0 / taxonomy.labels().size())
                    .explain(
                            query.text(),
                            windows.get(window),
                            answers.get(window).asked().distribution()[label]);
        }
        return new EmotionReading(
                query.text(),
                language,
                taxonomy,
                emotions,
                labels(head, asked.standalone()),
                dominant.label(),
                dominant.probability(),
                dominant.probability() < head.calibration().abstainBelow(),
                basic.intensity(),
                affect(basic),
                evidence,
                head.id());
    }

    private static List<LabelProbability> emotions(Taxonomy taxonomy, double[] distribution) {
        return IntStream.range(0, distribution.length)
                .mapToObj(i -> new LabelProbability(taxonomy.labels().get(i), Math.min(1, distribution[i])))
                .sorted(LabelProbability.MOST_PROBABLE_FIRST)
                .toList();
    }

    private static List<String> labels(EmotionHead head, double[] standalone) {
        List<String> labels = head.taxonomy().labels();
        List<String> asserted = IntStream.range(0, standalone.length)
                .filter(i -> !labels.get(i).equals(BasicEmotion.NEUTRAL.code()))
                .filter(i -> standalone[i] >= head.calibration().thresholds().get(i))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -standalone[i]))
                .map(labels::get)
                .toList();
        return asserted.isEmpty() ? List.of(BasicEmotion.NEUTRAL.code()) : asserted;
    }

    private static Affect affect(EmotionHead.Output basic) {
        double valence = 0;
        double arousal = 0;
        double dominance = 0;
        for (BasicEmotion emotion : BasicEmotion.values()) {
            double share = basic.distribution()[emotion.ordinal()] * (1 + basic.intensity()) / 2;
            valence += share * emotion.affect().valence();
            arousal += share * emotion.affect().arousal();
            dominance += share * emotion.affect().dominance();
        }
        return new Affect(valence, arousal, dominance);
    }
}
