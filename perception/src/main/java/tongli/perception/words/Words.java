package tongli.perception.words;

import java.util.List;
import tongli.core.Language;

/**
 * The words of a text and their parts of speech.
 *
 * <p>The models of a language load when its words are first asked for (Chinese 0.4 s of processor time and 28 MB, English 0.5 s and 12 MB),
 * and stay. Safe for many threads.
 */
public final class Words {
    private static final Loading CHINESE = new Loading("Chinese", () -> new InPieces(ChineseWords.bundled()));
    private static final Loading ENGLISH = new Loading("English", () -> new InPieces(EnglishWords.bundled()));

    private Words() {}

    /**
     * The words of a text of any length, in order. They do not overlap, and hold all of it that shows; white space lies between
     * them. No word ends within a sign of two units.
     *
     * @throws IllegalStateException if the models cannot be loaded
     */
    public static List<Word> of(String text, Language language) {
        return (language == Language.ZH ? CHINESE : ENGLISH).get().of(text);
    }
}
