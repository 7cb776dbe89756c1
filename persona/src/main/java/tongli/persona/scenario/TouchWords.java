package tongli.persona.scenario;

import java.util.List;
import java.util.Locale;

/** Whether a text names a topic, by the topic's own words. Stateless. */
public final class TouchWords {
    private TouchWords() {}

    /** Whether one of the topic's words stands in the text. */
    public static boolean name(String text, Topic topic) {
        return !in(text, topic).isEmpty();
    }

    /** Those of the topic's words that stand in the text, in small letters. */
    public static List<String> in(String text, Topic topic) {
        String folded = text.toLowerCase(Locale.ROOT);
        return topic.touch().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> hasWord(folded, word))
                .toList();
    }

    /** Latin words must stand alone ("dad" is not in "daddle"); Chinese words need not. */
    private static boolean hasWord(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean startsInside = at > 0 && isLatin(text.charAt(at - 1)) && isLatin(word.charAt(0));
            boolean endsInside = end < text.length()
                    && isLatin(text.charAt(end))
                    && isLatin(word.charAt(word.length() - 1))
                    && text.charAt(end) != 's';
            if (!startsInside && !endsInside) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }

    private static boolean isLatin(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }
}
