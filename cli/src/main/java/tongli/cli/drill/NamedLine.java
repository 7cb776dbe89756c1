package tongli.cli.drill;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.practice.showing.ShownWords;

/**
 * An answer as it is typed: a feeling by its code, its number or its word, and how strong; 2 where that is left out.
 *
 * @param strength 1 to 3
 */
record NamedLine(BasicEmotion feeling, int strength) {

    private static final Pattern LINE = Pattern.compile("(\\S+?)(?:[\\s,，]+([1-3]))?");
    private static final int CLEARLY = 2;

    /** In the order of their numbers, from 1. */
    static final List<BasicEmotion> NUMBERED = List.of(BasicEmotion.values());

    /** Empty where it is none. */
    static Optional<NamedLine> parse(String line, Language language) {
        Matcher matcher = LINE.matcher(line.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int strength = matcher.group(2) == null ? CLEARLY : Integer.parseInt(matcher.group(2));
        return feeling(matcher.group(1).toLowerCase(Locale.ROOT), language)
                .map(feeling -> new NamedLine(feeling, strength));
    }

    private static Optional<BasicEmotion> feeling(String word, Language language) {
        if (word.matches("[1-7]")) {
            return Optional.of(NUMBERED.get(Integer.parseInt(word) - 1));
        }
        ShownWords words = new ShownWords(language);
        return Coded.find(BasicEmotion.class, word)
                .or(() -> Arrays.stream(BasicEmotion.values())
                        .filter(one -> words.feeling(one).equals(word))
                        .findFirst());
    }
}
