package tongli.learning.augment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as the units that may be moved about: a Chinese sign, or a run of other letters and digits with its apostrophes and
 * hyphens; between them, as it stands, what is neither. Immutable.
 *
 * @param words the units
 * @param between what stands before the first, after each, and so one more than there are words
 */
record TextUnits(List<String> words, List<String> between) {
    private static final Pattern WORD =
            Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:['’\\-][\\p{L}\\p{N}&&[^\\p{IsHan}]]+)*");

    TextUnits {
        words = List.copyOf(words);
        between = List.copyOf(between);
        if (between.size() != words.size() + 1) {
            throw new IllegalArgumentException("there must be one gap more than words");
        }
    }

    static TextUnits of(String text) {
        List<String> words = new ArrayList<>();
        List<String> between = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int end = 0;
        while (matcher.find()) {
            between.add(text.substring(end, matcher.start()));
            words.add(matcher.group());
            end = matcher.end();
        }
        between.add(text.substring(end));
        return new TextUnits(words, between);
    }

    /** With as many words, others. */
    TextUnits with(List<String> others) {
        return new TextUnits(others, between);
    }

    /** Without a word and the gap after it, unless that holds a mark: then without the gap before it. */
    TextUnits without(int place) {
        List<String> fewer = new ArrayList<>(words);
        fewer.remove(place);
        List<String> gaps = new ArrayList<>(between);
        gaps.remove(gaps.get(place + 1).isBlank() ? place + 1 : gaps.get(place).isBlank() ? place : place + 1);
        return new TextUnits(fewer, gaps);
    }

    /** With a word put in before another, or at the end; parted from it as words of its kind are. */
    TextUnits with(int place, String word) {
        List<String> more = new ArrayList<>(words);
        more.add(place, word);
        List<String> gaps = new ArrayList<>(between);
        boolean sign = Pattern.matches("\\p{IsHan}", word);
        // before all words nothing parts it from the beginning, after them nothing from the end
        gaps.add(place == words.size() ? place : place + 1, sign ? "" : " ");
        return new TextUnits(more, gaps);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(between.get(0));
        for (int i = 0; i < words.size(); i++) {
            text.append(words.get(i)).append(between.get(i + 1));
        }
        return text.toString();
    }
}
