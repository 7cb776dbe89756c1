package tongli.perception.emotion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;

/**
 * Reads the feeling in text by the fast tier: windows, weights, labels and evidence as {@link TextEmotionReader} has them, over
 * {@link FastEmotionModel}. For evidence it tries every piece. Each text is read by itself. Models load when first asked for; nothing is to be closed. Safe for many
 * threads.
 */
public final class FastEmotionReader implements EmotionReader {
    private final Map<Language, FastEmotionModel> models = new EnumMap<>(Language.class);
    private final Function<Language, FastEmotionModel> load;

    public FastEmotionReader(Function<Language, FastEmotionModel> load) {
        this.load = load;
    }

    /** With the models that ship. */
    public static FastEmotionReader bundled() {
        return new FastEmotionReader(FastEmotionModel::bundled);
    }

    /** Whether it tells the labels of a taxonomy. */
    public static boolean reads(Taxonomy taxonomy) {
        return taxonomy != Taxonomy.FINE;
    }

    private FastEmotionModel model(Language language) {
        synchronized (models) {
            return models.computeIfAbsent(language, load);
        }
    }

    /** @throws IllegalArgumentException if a query asks for fine labels */
    @Override
    public List<EmotionReading> readAll(List<EmotionQuery> queries) {
        return queries.stream().map(this::readOne).toList();
    }

    private EmotionReading readOne(EmotionQuery query) {
        if (!reads(query.taxonomy())) {
            throw new IllegalArgumentException(
                    "the fast tier tells polarity and basic emotions; ask another tier for fine labels");
        }
        SpokenIn spoken = SpokenIn.of(query);
        return new WindowedReader(model(spoken.language()), spoken, Optional.empty()).read(query);
    }

    /** Empty where the gate will not let any window stand without the encoder, or the taxonomy has no gate. */
    Optional<EmotionReading> readIfSure(EmotionQuery query) {
        SpokenIn spoken = SpokenIn.of(query);
        FastEmotionModel model = model(spoken.language());
        return model.gate(query.taxonomy())
                .flatMap(gate -> new WindowedReader(model, spoken, Optional.empty())
                        .readIf(query, (asked, window) -> gate.isSure(asked, model.amount(window))));
    }
}
