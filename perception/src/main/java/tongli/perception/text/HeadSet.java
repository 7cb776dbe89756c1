package tongli.perception.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    /** One answer a text, in the same order. */
    List<Answer> readAll(List<String> texts, Taxonomy taxonomy) {
        Loaded basic = loaded(Taxonomy.BASIC);
        Loaded asked = loaded(taxonomy);
        List<EncodedText> encoded = encoder.hiddenStates(texts, language);
        List<Answer> answers = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            float[] features = encoded.get(i).features();
            EmotionHead.Output first = read(basic, features, texts.get(i));
            answers.add(new Answer(first, taxonomy == Taxonomy.BASIC ? first : read(asked, features, texts.get(i))));
        }
        return answers;
    }

    private static EmotionHead.Output read(Loaded loaded, float[] features, String text) {
        return loaded.head().read(features, loaded.ngrams().of(text));
    }
}
