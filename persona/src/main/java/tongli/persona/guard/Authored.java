package tongli.persona.guard;

import java.util.Set;
import tongli.core.Language;
import tongli.persona.scenario.Scenario;
import tongli.understanding.ContentWords;
import tongli.understanding.FoldedText;

/**
 * Words of the author, with what they give away.
 *
 * @param fact whether it is the clause that says what a level gives away
 */
record Authored(
        Gate gate,
        String text,
        boolean fact,
        Set<String> words,
        Set<String> numbers,
        Set<String> names,
        Set<String> runs,
        float[] meaning) {

    static Authored of(Gate gate, String text, boolean fact, Scenario scenario, float[] meaning) {
        Language language = scenario.language();
        return new Authored(
                gate,
                text,
                fact,
                words(text, language),
                Numbers.in(text, language),
                ProperNames.in(text, language),
                SharedRun.runs(text, language, run(language)),
                meaning);
    }

    /** So many characters, or words, taken over in a row are no chance. */
    static int run(Language language) {
        return language == Language.ZH ? 5 : 4;
    }

    static Set<String> words(String text, Language language) {
        return ContentWords.of(FoldedText.of(text).text(), language);
    }
}
