package tongli.persona.check;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tongli.authored.LineShape;
import tongli.core.Language;

/**
 * How varied what people say is, over some talks in one language.
 *
 * <p>Distinct-n (Li et al., NAACL 2016) is the share of n-grams that are different; of a talk, then the mean of all talks, for it falls with
 * length. A gram is of Chinese characters or English words and does not reach across turns.
 *
 * @param turns of the persons, their first lines included
 * @param distinct1 in (0, 1]
 * @param distinct2 in (0, 1]
 * @param repeated turns whose words were said before in the same talk
 * @param questions share of turns that end in a question
 * @param thanks share of turns that give thanks
 * @param length mean of a turn: characters in Chinese, words in English
 * @param usual share of turns that are no longer than {@link LineShape#usual}
 */
public record Variety(
        int talks,
        int turns,
        double distinct1,
        double distinct2,
        int repeated,
        double questions,
        double thanks,
        double length,
        double usual) {
    private static final Pattern CHARACTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    /**
     * @param talks what the person said in each, turn by turn
     * @throws IllegalArgumentException if nothing was said
     */
    public static Variety of(Language language, List<List<String>> talks) {
        List<String> turns = talks.stream().flatMap(List::stream).toList();
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("nothing was said");
        }
        return new Variety(
                talks.size(),
                turns.size(),
                talks.stream()
                        .mapToDouble(talk -> distinct(language, talk, 1))
                        .average()
                        .orElseThrow(),
                talks.stream()
                        .mapToDouble(talk -> distinct(language, talk, 2))
                        .average()
                        .orElseThrow(),
                talks.stream().mapToInt(talk -> repeated(talk).size()).sum(),
                share(turns, LineShape::asks),
                share(turns, LineShape::thanks),
                turns.stream()
                        .mapToInt(turn -> LineShape.length(turn, language))
                        .average()
                        .orElseThrow(),
                share(turns, turn -> LineShape.length(turn, language) <= LineShape.usual(language)));
    }

    /** Turns of a talk whose words were said before. */
    public static List<String> repeated(List<String> talk) {
        Set<String> said = new HashSet<>();
        return talk.stream().filter(turn -> !said.add(turn.strip())).toList();
    }

    /** 1 where there is no gram at all, for then nothing is said twice. */
    private static double distinct(Language language, List<String> talk, int size) {
        Set<List<String>> different = new HashSet<>();
        int all = 0;
        for (String turn : talk) {
            List<String> units = units(language, turn);
            for (int from = 0; from + size <= units.size(); from++) {
                different.add(List.copyOf(units.subList(from, from + size)));
                all++;
            }
        }
        return all == 0 ? 1 : (double) different.size() / all;
    }

    private static List<String> units(Language language, String turn) {
        return (language == Language.ZH ? CHARACTER : WORD)
                .matcher(turn.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static double share(List<String> turns, Predicate<String> which) {
        return (double) turns.stream().filter(which).count() / turns.size();
    }
}
