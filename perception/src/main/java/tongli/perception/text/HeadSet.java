package tongli.perception.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tongli.core.Language;
import tongli.core.Taxonomy;

/**
 * The heads of one language over one pass of its encoder. Basic emotions are always read, for affect and intensity rest on
 * them. Each head loads when it is first asked for. Safe for many threads.
 */
final class HeadSet {
    private final OnnxSentenceEncoder encoder;
    private final Language language;
    private final Map<Taxonomy, Loaded> loaded = new EnumMap<>(Taxonomy.class);

    private record Loaded(EmotionHead head, HashedNgrams ngrams) {}

    HeadSet(OnnxSentenceEncoder encoder, Language language) {
        this.encoder = encoder;
        this.language = language;
    }

    /** One piece of text as read for basic emotions and for the taxonomy asked for, which may be the same. */
    record Answer(EmotionHead.Output basic, EmotionHead.Output asked) {}

    EmotionHead head(Taxonomy taxonomy) {
        return loaded(taxonomy).head();
    }

    private Loaded loaded(Taxonomy taxonomy) {
        synchronized (loaded) {
            return loaded.computeIfAbsent(taxonomy, key -> {
                EmotionHead head = BundledHeads.load(language, key);
                return new Loaded(head, head.ngrams());
            });
        }
    }

    /** One answer a text, in the same order. A text that stands there twice is read once. */
    List<Answer> readAll(List<String> texts, Taxonomy taxonomy) {
        Loaded basic = loaded(Taxonomy.BASIC);
        Loaded asked = loaded(taxonomy);
        List<String> distinct = texts.stream().distinct().toList();
        List<EncodedText> encoded = encoder.hiddenStates(distinct, language);
        Map<String, Answer> answers = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            float[] features = encoded.get(i).features();
            EmotionHead.Output first = read(basic, features, distinct.get(i));
            EmotionHead.Output second = taxonomy == Taxonomy.BASIC ? first : read(asked, features, distinct.get(i));
            answers.put(distinct.get(i), new Answer(first, second));
        }
        List<Answer> inOrder = new ArrayList<>(texts.size());
        for (String text : texts) {
            inOrder.add(Objects.requireNonNull(answers.get(text), "every text was read above"));
        }
        return inOrder;
    }

    private static EmotionHead.Output read(Loaded loaded, float[] features, String text) {
        return loaded.head().read(features, loaded.ngrams().of(text));
    }
}
