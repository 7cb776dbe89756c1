package tongli.understanding.meaning;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.understanding.Clause;
import tongli.understanding.PatternBook;

/** The pattern book of a language, asked clause by clause. Immutable. */
final class MeaningRules {

    private static final Pattern OF_THEM = Pattern.compile("^(你|您|you\\b|you'|your\\b)");

    private final PatternBook book;

    MeaningRules(Language language) {
        this.book = PatternBook.load("meaning/meaning-" + language.code() + ".txt");
    }

    /** What the words of a text speak for: the surest match a label. */
    <L extends Enum<L> & Coded> Map<L, PatternBook.Hit> hits(Class<L> type, String prefix, String text) {
        Map<L, PatternBook.Hit> found = new EnumMap<>(type);
        for (PatternBook.Hit hit : book.hits(text)) {
            if (hit.code().startsWith(prefix)) {
                L label =
                        Enum.valueOf(type, hit.code().substring(prefix.length()).toUpperCase(Locale.ROOT));
                found.merge(label, hit, (one, other) -> one.confidence() >= other.confidence() ? one : other);
            }
        }
        return found;
    }

    /** Whether a clause asks, by its mark or, where marks are left out, by its words. */
    boolean asks(Clause clause) {
        if (clause.asked()) {
            return clause.last() || book.has("words.asking", clause.text());
        }
        return clause.last() && book.has("words.unmarked", clause.text());
    }

    /** "Sorry to bother you": an apology in form only, before a question. */
    boolean isPreface(Clause clause) {
        return book.has("words.preface", clause.text());
    }

    /** Whether the speaker tells of themself. */
    boolean isOwn(String text) {
        return book.has("words.own", text);
    }

    /** Whether a clause tells of the listener alone. */
    boolean isOfListener(String text) {
        return OF_THEM.matcher(text).find() && !isOwn(text);
    }

    /** "Really?", "真的吗？": shows that the other was heard, and asks nothing. */
    boolean isFeedback(String text) {
        return book.has("act.feedback", text);
    }
}
