package tongli.perception.registry.serving;

import java.util.Optional;
import tongli.core.EmotionQuery;
import tongli.core.Language;
import tongli.core.Taxonomy;

/** What a model reads before anybody waits for it. Stateless. */
final class WarmUp {
    private WarmUp() {}

    static EmotionQuery query(Language language) {
        String text = language == Language.ZH ? "今天有点累,不过还好。" : "I am a little tired today, but all right.";
        return new EmotionQuery(text, Optional.of(language), Taxonomy.BASIC, false);
    }
}
