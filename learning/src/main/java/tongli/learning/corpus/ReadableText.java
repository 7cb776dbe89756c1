package tongli.learning.corpus;

import tongli.core.Blank;
import tongli.core.EmotionQuery;

/** A text that a reader can read: it says something, and no more than is read at once. Stateless. */
public final class ReadableText {
    private ReadableText() {}

    /**
     * @param field where it stands
     * @param remedy what to do where it is missing
     * @throws IllegalArgumentException if it is blank or too long
     */
    public static String of(String text, String field, String remedy) {
        if (Blank.is(text)) {
            throw new IllegalArgumentException("the field \"%s\" is missing or blank; %s".formatted(field, remedy));
        }
        if (text.length() > EmotionQuery.MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has %,d UTF-16 units, and %,d at most are read; cut it in pieces"
                            .formatted(text.length(), EmotionQuery.MAX_CHARACTERS));
        }
        return text;
    }
}
