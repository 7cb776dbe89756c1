package tongli.learning.robustness;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips of the fingers in words of Latin letters. Stateless. */
final class Letters {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+(?:['’][A-Za-z]+)*");
    private static final String[] ROWS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};

    /** What is often written for one another, authored. */
    private static final Map<String, String> HOMOPHONES = Map.ofEntries(
            Map.entry("their", "there"),
            Map.entry("there", "their"),
            Map.entry("they're", "there"),
            Map.entry("your", "you're"),
            Map.entry("you're", "your"),
            Map.entry("its", "it's"),
            Map.entry("it's", "its"),
            Map.entry("to", "too"),
            Map.entry("too", "to"),
            Map.entry("two", "too"),
            Map.entry("here", "hear"),
            Map.entry("hear", "here"),
            Map.entry("know", "no"),
            Map.entry("no", "know"),
            Map.entry("new", "knew"),
            Map.entry("knew", "new"),
            Map.entry("right", "write"),
            Map.entry("write", "right"),
            Map.entry("for", "four"),
            Map.entry("be", "bee"),
            Map.entry("see", "sea"),
            Map.entry("so", "sew"),
            Map.entry("would", "wood"),
            Map.entry("than", "then"),
            Map.entry("then", "than"),
            Map.entry("of", "off"),
            Map.entry("were", "where"),
            Map.entry("where", "were"),
            Map.entry("week", "weak"),
            Map.entry("whole", "hole"),
            Map.entry("one", "won"),
            Map.entry("won", "one"),
            Map.entry("who's", "whose"),
            Map.entry("whose", "who's"),
            Map.entry("lose", "loose"),
            Map.entry("break", "brake"),
            Map.entry("piece", "peace"),
            Map.entry("peace", "piece"),
            Map.entry("wait", "weight"),
            Map.entry("threw", "through"),
            Map.entry("through", "threw"),
            Map.entry("passed", "past"),
            Map.entry("past", "passed"),
            Map.entry("quite", "quiet"),
            Map.entry("affect", "effect"),
            Map.entry("buy", "by"),
            Map.entry("by", "buy"),
            Map.entry("eye", "I"),
            Map.entry("our", "are"),
            Map.entry("are", "our"));

    private Letters() {}

    /** Each word of four letters or more, as often as that, by what is made of it. */
    static String some(String text, double share, Random random, UnaryOperator<String> made) {
        return WORD.matcher(text).replaceAll(word -> {
            boolean chosen = word.group().length() > 3 && random.nextDouble() < share;
            return Matcher.quoteReplacement(chosen ? made.apply(word.group()) : word.group());
        });
    }

    /** Two letters swapped, one left out, or one doubled; the first and the last stay. */
    static String slip(String word, Random random) {
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 ->
                at + 2 < word.length()
                        ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                        : word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
    }

    /** One letter by its neighbour on a QWERTY keyboard. */
    static String besides(String word, Random random) {
        int at = random.nextInt(word.length());
        char letter = Character.toLowerCase(word.charAt(at));
        for (String row : ROWS) {
            int key = row.indexOf(letter);
            if (key >= 0) {
                int next = key == 0 ? 1 : key == row.length() - 1 ? key - 1 : key + (random.nextBoolean() ? 1 : -1);
                return word.substring(0, at) + row.charAt(next) + word.substring(at + 1);
            }
        }
        return word;
    }

    /** The last vowel two more times, as in soooo. */
    static String drawn(String word) {
        for (int at = word.length() - 1; at >= 0; at--) {
            if ("aeiou".indexOf(Character.toLowerCase(word.charAt(at))) >= 0) {
                return word.substring(0, at) + String.valueOf(word.charAt(at)).repeat(3) + word.substring(at + 1);
            }
        }
        return word;
    }

    /** Words that sound like another, as often as that by the other. */
    static String soundsAlike(String text, double share, Random random) {
        return WORD.matcher(text).replaceAll(word -> {
            String other = HOMOPHONES.get(word.group().toLowerCase(Locale.ROOT));
            boolean chosen = other != null && random.nextDouble() < share;
            return Matcher.quoteReplacement(chosen ? other : word.group());
        });
    }
}
