package tongli.perception.emotion;

import tongli.core.EmotionQuery;
import tongli.core.Language;
import tongli.perception.language.LanguageDetector;

/**
 * The language that a query's text is read in.
 *
 * @param foreign whether it was left to be found out and seems to be another, so that whatever is read is a guess
 */
record SpokenIn(Language language, boolean foreign) {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    static SpokenIn of(EmotionQuery query) {
        return query.language()
                .map(known -> new SpokenIn(known, false))
                .orElseGet(() ->
                        new SpokenIn(DETECTOR.detectOr(query.text(), Language.EN), DETECTOR.isNeither(query.text())));
    }
}
