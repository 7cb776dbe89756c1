package tongli.authored;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tongli.core.Language;
import tongli.core.Sentences;

/**
 * What is the matter with a file and what to do, for whichever language it is asked in: a sentence, and what it names.
 *
 * @param sentences of the kind of file, over those that are said of {@link #ANY_FILE}
 * @param key of a sentence that follows the name of a place
 * @param arguments in the order that {@link java.util.Formatter} counts them; of text at most an excerpt
 */
public record Wording(Sentences sentences, String key, List<Object> arguments) {

    /** What may be the matter with a file of any kind: {@code faults-zh.properties} and {@code faults-en.properties}. */
    public static final Sentences ANY_FILE = Sentences.beside(Wording.class, "faults");

    /** An argument may quote a field, and a field of a stranger's file may be of any length. */
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException if there is no such sentence */
    public Wording {
        sentences.say(Language.EN, key);
        arguments = arguments.stream().map(Wording::excerpt).toList();
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    public static Wording of(Sentences sentences, String key, Object... arguments) {
        return new Wording(sentences, key, Arrays.asList(arguments));
    }

    public String in(Language language) {
        return String.format(Locale.ROOT, sentences.say(language, key), arguments.toArray());
    }

    /** A message after the name of its place, if it has one. */
    public static String placed(String place, String message, Language language) {
        return place.isEmpty() ? message : String.format(Locale.ROOT, ANY_FILE.say(language, "place"), place, message);
    }

    private static Object excerpt(Object argument) {
        return argument instanceof String words ? excerpt(words, LONGEST) : argument;
    }

    static String excerpt(String words, int longest) {
        return words.codePointCount(0, words.length()) <= longest
                ? words
                : words.substring(0, words.offsetByCodePoints(0, longest)) + "…";
    }
}
