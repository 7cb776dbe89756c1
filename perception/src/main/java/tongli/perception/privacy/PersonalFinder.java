package tongli.perception.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds everything that is looked for, in both languages whatever the text's own: people mix them. Stateless, safe for many threads. */
final class PersonalFinder {
    private static final int SHORTEST_REPEATED = 2;

    private PersonalFinder() {}

    /** In order, none in another. What was found as a name once is one wherever it stands. */
    static List<PersonalSpan> find(String text) {
        return find(text, Map.of());
    }

    /** The same. @param known words that are such a kind wherever they stand, whatever is around them */
    static List<PersonalSpan> find(String text, Map<String, PersonalKind> known) {
        List<PersonalSpan> found = new ArrayList<>();
        NumberShapes.ALL.forEach(shape -> shape.find(text, found));
        ContactShapes.ALL.forEach(shape -> shape.find(text, found));
        ChineseAddresses.find(text, found);
        ChineseNames.find(text, found);
        EnglishNames.find(text, found);
        return repeated(text, apart(found), known);
    }

    private static List<PersonalSpan> apart(List<PersonalSpan> found) {
        List<PersonalSpan> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparing(PersonalSpan::kind)
                        .thenComparing(span -> span.start() - span.end())
                        .thenComparing(PersonalSpan::start))
                .filter(span -> kept.stream().noneMatch(span::overlaps))
                .forEach(kept::add);
        kept.sort(Comparator.comparing(PersonalSpan::start));
        return kept;
    }

    private static List<PersonalSpan> repeated(String text, List<PersonalSpan> found, Map<String, PersonalKind> known) {
        Map<String, PersonalKind> sought = new HashMap<>(known);
        found.stream()
                .filter(span -> span.kind() == PersonalKind.NAME && isRepeatable(span))
                .forEach(span -> sought.putIfAbsent(span.of(text), PersonalKind.NAME));
        List<PersonalSpan> all = new ArrayList<>(found);
        sought.forEach((words, kind) -> {
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
                if (isWhole(text, at, at + words.length())) {
                    all.add(new PersonalSpan(kind, at, at + words.length()));
                }
            }
        });
        return apart(all);
    }

    /** One sign alone stands for too much else. */
    static boolean isRepeatable(PersonalSpan span) {
        return span.end() - span.start() >= SHORTEST_REPEATED;
    }

    /** Whether it stands somewhere in a text as whole words. */
    static boolean hasWhole(String text, String words) {
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (isWhole(text, at, at + words.length())) {
                return true;
            }
        }
        return false;
    }

    /** Latin letters go on on neither side; in Chinese nothing marks where a name ends. */
    private static boolean isWhole(String text, int start, int end) {
        return !(start > 0 && isLatin(text.charAt(start - 1)) && isLatin(text.charAt(start)))
                && !(end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1)));
    }

    private static boolean isLatin(char sign) {
        return Character.isLetterOrDigit(sign) && sign < 0x2E80;
    }
}
