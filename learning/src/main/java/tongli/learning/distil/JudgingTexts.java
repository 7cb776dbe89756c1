package tongli.learning.distil;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionText;
import tongli.learning.emotion.EmotionTexts;

/** The tuning texts with all that is known of them, by which tiers are judged. Stateless. */
final class JudgingTexts {
    private JudgingTexts() {}

    /** The texts of {@link EmotionTexts#tuning}, in the same order. @throws IOException if a set is missing or malformed */
    static Map<EmotionSet, List<EmotionText>> of(EmotionTexts labelled, EmotionSet.Folders folders) throws IOException {
        Map<EmotionSet, List<EmotionText>> texts = new EnumMap<>(EmotionSet.class);
        for (EmotionSet set : labelled.tuning().keySet()) {
            texts.put(set, set.devWithAllMarks(folders).texts());
        }
        return texts;
    }
}
