package tongli.persona.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tongli.core.Language;
import tongli.core.Sentences;

/**
 * What is the matter with a scenario file and what to do, for whichever language it is asked in: a key of {@code
 * remarks-zh.properties} and {@code remarks-en.properties}, and what the sentence names.
 *
 * @param key of a sentence that follows the name of a place
 * @param arguments in the order that {@link java.util.Formatter} counts them; of text at most an excerpt
 */
public record Wording(String key, List<Object> arguments) {

    private static final Sentences SENTENCES = Sentences.beside(Wording.class, "remarks");

    /** An argument may quote a field, and a field of a stranger's file may be of any length. */
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException if there is no such sentence */
    public Wording {
        SENTENCES.say(Language.EN, key);
        arguments = arguments.stream().map(Wording::excerpt).toList();
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    public static Wording of(String key, Object... arguments) {
        return new Wording(key, Arrays.asList(arguments));
    }

    public String in(Language language) {
        return say(language, key, arguments.toArray());
    }

    /** A message after the name of its place, if it has one. */
    public static String placed(String place, String message, Language language) {
        return place.isEmpty() ? message : say(language, "place", place, message);
    }

    private static String say(Language language, String key, Object... arguments) {
        return String.format(Locale.ROOT, SENTENCES.say(language, key), arguments);
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
