package tongli.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.core.Span;

/**
 * What words a stretch of text holds: feelings, heavy matters, details it shares with another text. For those who
 * explain a reading. Stateless, safe for many threads.
 */
public final class WordNotes {

    private static final Map<Language, MoveRules> RULES = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            RULES.put(language, new MoveRules(language));
        }
    }

    private WordNotes() {}

    /** Whether {@code text} names a feeling. */
    public static boolean namesFeeling(Language language, String text) {
        return says(language, "FEELING", text);
    }

    /** Whether {@code text} speaks of something that weighs: loss, shame, fear, being alone with it. */
    public static boolean isHeavy(Language language, String text) {
        return says(language, "HEAVY", text);
    }

    /** Whether {@code text} belongs to customer service: refunds, orders, deliveries. */
    public static boolean isService(Language language, String text) {
        return says(language, "SERVICE", text);
    }

    /** How many content words {@code mine} takes up from {@code theirs}. */
    public static int sharedDetails(Language language, String mine, String theirs) {
        return ContentWords.shared(
                FoldedText.of(mine).text(),
                ContentWords.of(FoldedText.of(theirs).text(), language),
                language);
    }

    /** How many content words {@code text} holds. */
    public static int contentWords(Language language, String text) {
        return ContentWords.of(FoldedText.of(text).text(), language).size();
    }

    /** The clauses of {@code text}, in order. */
    public static List<Span> clauses(String text) {
        return ClauseSplitter.split(FoldedText.of(text)).stream()
                .map(Clause::span)
                .toList();
    }

    private static boolean says(Language language, String words, String text) {
        MoveRules rules = RULES.get(language);
        return rules != null && rules.says(words, FoldedText.of(text).text());
    }
}
