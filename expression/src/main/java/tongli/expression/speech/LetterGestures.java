package tongli.expression.speech;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the mouth about does for English as it is spelt, where nothing tells how it is pronounced: the letters that belong
 * together are written as the sounds that they mostly stand for. Wrong for many words; right about where lips close.
 * Stateless.
 */
final class LetterGestures {

    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private static final Pattern WORD = Pattern.compile("[a-z’']+|[0-9]");

    /** Each with what it is written as; earlier ones go first. */
    private static final List<Rule> RULES = List.of(
            rule("tion", "ʃən"),
            rule("ough", "əʊ"),
            rule("igh", "aɪ"),
            rule("th", "θ"),
            rule("sh", "ʃ"),
            rule("ch", "tʃ"),
            rule("ph", "f"),
            rule("wh", "w"),
            rule("wr", "ɹ"),
            rule("kn", "n"),
            rule("ck", "k"),
            rule("ng", "ŋ"),
            rule("qu", "kw"),
            rule("oo", "uː"),
            rule("ee|ea|ie", "iː"),
            rule("ou|ow", "aʊ"),
            rule("oa", "əʊ"),
            rule("oi|oy", "ɔɪ"),
            rule("ai|ay|ei|ey", "eɪ"),
            rule("au|aw|or", "ɔː"),
            rule("ar", "ɑː"),
            rule("er|ir|ur", "ɜː"),
            rule("c(?=[eiy])", "s"),
            rule("[cq]", "k"),
            rule("x", "ks"),
            rule("j", "dʒ"),
            rule("y(?=[aeiou])", "j"),
            rule("y", "iː"),
            rule("a", "a"),
            rule("e", "ɛ"),
            rule("i", "ɪ"),
            rule("o", "ɒ"),
            rule("u", "ʌ"),
            rule("r", "ɹ"));

    private record Rule(Pattern letters, String sounds) {}

    private static Rule rule(String letters, String sounds) {
        return new Rule(Pattern.compile(letters), sounds);
    }

    private LetterGestures() {}

    static List<Gesture> of(String words) {
        StringBuilder sounds = new StringBuilder();
        Matcher each = WORD.matcher(words.toLowerCase(Locale.ROOT));
        while (each.find()) {
            String word = each.group();
            boolean digit = Character.isDigit(word.charAt(0));
            spell(digit ? DIGITS.get(word.charAt(0) - '0') : word.replaceAll("[’']", ""), sounds);
        }
        return PhonemeGestures.of(sounds.toString());
    }

    private static void spell(String word, StringBuilder sounds) {
        String said = word.length() > 2 ? word.replaceFirst("(?<=[aeiouy][^aeiouy]{1,2})e$", "") : word;
        int at = 0;
        while (at < said.length()) {
            at += letters(said, at, sounds);
        }
    }

    /** @return how many letters it takes */
    private static int letters(String word, int at, StringBuilder sounds) {
        for (Rule rule : RULES) {
            Matcher here =
                    rule.letters().matcher(word).useTransparentBounds(true).region(at, word.length());
            if (here.lookingAt()) {
                sounds.append(rule.sounds());
                return here.end() - at;
            }
        }
        sounds.append(word.charAt(at));
        return 1;
    }
}
