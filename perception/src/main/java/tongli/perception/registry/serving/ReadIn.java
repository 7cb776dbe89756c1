package tongli.perception.registry.serving;

import java.util.Collection;
import tongli.core.EmotionQuery;
import tongli.core.Language;
import tongli.perception.language.LanguageDetector;

/** In which language a text is read for a task of a user's own. Stateless. */
final class ReadIn {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    private ReadIn() {}

    /** The one that is given; else the only one that something serves in; else the one that the text seems to be in. */
    static Language of(EmotionQuery query, Collection<Language> served) {
        return query.language()
                .orElseGet(() ->
                        served.size() == 1 ? served.iterator().next() : DETECTOR.detectOr(query.text(), Language.EN));
    }
}
