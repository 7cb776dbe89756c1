package tongli.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Span;
import tongli.core.Utterance;

/**
 * What words a stretch of text holds: feelings, heavy matters, details it shares with another text. For those who
 * explain a reading. Stateless, safe for many threads.
 */
public final class WordNotes {

    private static final Map<Language, MoveRules> RULES = new EnumMap<>(Language.class);

    /** A person, or what is said to one; "us all" and "people" are everybody. */
    private static final Pattern SOMEBODY_ZH = Pattern.compile("[你您我咱他她]|节哀|辛苦|受累|难为|抱抱|保重|安息|可怜|心疼|正常|人之常情|不容易");

    private static final Pattern SOMEBODY_EN = Pattern.compile(
            "\\b(you\\w*|i|i'\\w+|my|me|we|we'\\w+|he|she|him|her|his|hers|they|them|their|hugs?|condolences|sympath\\w+|rest in peace|take care|thoughts|prayers|love|poor|bless|normal|natural|understandable|horrible|terrible|hard|tough|rough)\\b");

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

    /** Whether {@code text} tells what something does to whoever says it, strongly: "it breaks my heart". */
    public static boolean tellsOwnResponse(Language language, String text) {
        return says(language, "FELT", text);
    }

    /** Whether {@code text} is about somebody or something felt, and no saying that is true of all: "it comes to us all". */
    public static boolean isAboutSomebody(Language language, String text) {
        String folded = FoldedText.of(text).text();
        return (language == Language.ZH ? SOMEBODY_ZH : SOMEBODY_EN)
                        .matcher(folded)
                        .find()
                || says(language, "FEELING", text)
                || says(language, "VALIDATING", text)
                || says(language, "SORRY", text)
                || says(language, "FELT", text);
    }

    /** Whether {@code text} speaks of something that weighs: loss, shame, fear, being alone with it. */
    public static boolean isHeavy(Language language, String text) {
        return says(language, "HEAVY", text);
    }

    /** Whether {@code text} is sorry for what befell the other, and for no fault of one's own. */
    public static boolean condoles(Language language, String text) {
        return says(language, "CONDOLES", text);
    }

    /** Whether {@code text} belongs to customer service: refunds, orders, deliveries. */
    public static boolean isService(Language language, String text) {
        return says(language, "SERVICE", text);
    }

    /**
     * Whether the learner serves a customer in this talk, by its situation; empty where none is told. A brother's parcel
     * in a friend's story makes no customer of the friend.
     */
    public static Optional<Boolean> servesCustomers(Language language, List<Utterance> history) {
        return history.stream()
                .filter(line -> line.speaker().equals(Utterance.SITUATION))
                .map(line -> says(language, "AT_A_DESK", line.text()))
                .reduce(Boolean::logicalOr);
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
