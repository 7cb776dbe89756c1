package tongli.learning.twins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tongli.core.Language;
import tongli.core.Span;
import tongli.perception.words.Word;
import tongli.perception.words.Words;

/**
 * Finds a list's words in a text and puts their twins in their places. Words count as whole words only, as the language's segmenter
 * cuts them (他 within 其他 is none), the longest first; in English their case is kept where it is that of a sentence's first word
 * or all capitals. A word that stands in several rows is taken as that of the first. Immutable, safe for many threads.
 */
public final class Swapper {
    private final SwapList list;
    private final Language language;
    private final Map<String, Place> places = new HashMap<>();
    private final List<String> longestFirst;

    private record Place(int row, int group) {}

    private record Found(Span span, Place place) {}

    public Swapper(SwapList list, Language language) {
        this.list = list;
        this.language = language;
        for (int row = 0; row < list.rows().size(); row++) {
            for (int group = 0; group < list.groups().size(); group++) {
                places.putIfAbsent(folded(list.rows().get(row).get(group)), new Place(row, group));
            }
        }
        this.longestFirst = places.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * A text and its twins.
     *
     * @param group of the text itself: that of its first listed word
     * @param texts one a group; that of {@code group} is the text itself
     * @param words the first listed word in each
     */
    public record Twins(int group, List<String> texts, List<String> words) {
        public Twins {
            texts = List.copyOf(texts);
            words = List.copyOf(words);
        }
    }

    /**
     * Every listed word is turned by as many groups as the first one, so that of two groups both change places: {@code his mother}
     * becomes {@code her father}. Empty if the text has no listed word.
     */
    public Optional<Twins> twins(String text) {
        List<Found> found = found(text);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int groups = list.groups().size();
        Place first = found.get(0).place();
        List<String> texts = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int turn = Math.floorMod(group - first.group(), groups);
            texts.add(turn == 0 ? text : turned(text, found, turn));
        }
        return Optional.of(new Twins(first.group(), texts, list.rows().get(first.row())));
    }

    private String turned(String text, List<Found> found, int turn) {
        StringBuilder twin = new StringBuilder();
        int at = 0;
        for (Found one : found) {
            twin.append(text, at, one.span().start());
            int group = (one.place().group() + turn) % list.groups().size();
            twin.append(cased(
                    list.rows().get(one.place().row()).get(group), one.span().of(text)));
            at = one.span().end();
        }
        return twin.append(text, at, text.length()).toString();
    }

    private List<Found> found(String text) {
        String folded = folded(text);
        if (folded.length() != text.length() || longestFirst.stream().noneMatch(folded::contains)) {
            return List.of(); // the few signs that grow in small letters belong to neither language
        }
        Set<Integer> starts = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (Word word : Words.of(text, language)) {
            starts.add(word.span().start());
            ends.add(word.span().end());
        }
        boolean[] taken = new boolean[text.length()];
        List<Found> found = new ArrayList<>();
        for (String word : longestFirst) {
            for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                int end = at + word.length();
                if (starts.contains(at) && ends.contains(end) && isFree(taken, at, end)) {
                    Arrays.fill(taken, at, end, true);
                    found.add(new Found(new Span(at, end), Objects.requireNonNull(places.get(word))));
                }
            }
        }
        found.sort(Comparator.comparingInt(one -> one.span().start()));
        return found;
    }

    private static boolean isFree(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static String cased(String word, String like) {
        if (like.length() > 1
                && like.equals(like.toUpperCase(Locale.ROOT))
                && !like.equals(like.toLowerCase(Locale.ROOT))) {
            return word.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(like.codePointAt(0)) ? capitalised(word) : word;
    }

    /** With its first letter large. */
    public static String capitalised(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
