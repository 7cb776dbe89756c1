package tongli.coaching;

import java.util.List;
import java.util.Map;
import tongli.core.Language;

/**
 * Who is answered, as feedback speaks of them: by name in Chinese, by pronoun in English; 对方 and "they" where they are
 * not known. Immutable.
 *
 * @param name what they are called; empty if it is not known
 * @param pronoun she or he in English; anything else is "they"
 */
public record TheOther(String name, String pronoun) {

    public static final TheOther UNKNOWN = new TheOther("", "they");

    private static final List<String> GAPS = List.of("{They}", "{they}", "{them}", "{their}", "{are}");
    private static final Map<String, List<String>> FORMS =
            Map.of("she", List.of("She", "she", "her", "her", "is"), "he", List.of("He", "he", "him", "his", "is"));
    private static final List<String> THEY = List.of("They", "they", "them", "their", "are");

    /** A sentence of {@code remarks-*.txt} about them, its other gaps left as they are. */
    String in(Language language, String sentence) {
        if (language == Language.ZH) {
            return name.isEmpty() ? sentence : sentence.replace("对方", name);
        }
        List<String> forms = FORMS.getOrDefault(pronoun, THEY);
        String said = sentence;
        for (int i = 0; i < GAPS.size(); i++) {
            said = said.replace(GAPS.get(i), forms.get(i));
        }
        return said;
    }
}
