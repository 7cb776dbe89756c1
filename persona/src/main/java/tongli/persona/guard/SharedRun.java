package tongli.persona.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tongli.core.Language;

/** Runs of words that a line takes over as they are: characters in Chinese, words in English, signs left out. Stateless. */
final class SharedRun {

    private SharedRun() {}

    /** Every run of so many units in a text, joined by spaces in English. */
    static Set<String> runs(String text, Language language, int length) {
        List<String> units = units(text, language);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + length <= units.size(); i++) {
            runs.add(String.join(" ", units.subList(i, i + length)));
        }
        return runs;
    }

    static List<String> units(String text, Language language) {
        String folded = text.toLowerCase(Locale.ROOT);
        List<String> units = new ArrayList<>();
        if (language == Language.EN) {
            for (String word : folded.replace("’", "'").split("[^\\p{L}\\p{N}']+")) {
                if (!word.isEmpty()) {
                    units.add(word);
                }
            }
            return units;
        }
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(point -> units.add(Character.toString(point)));
        return units;
    }
}
