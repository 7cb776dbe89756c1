package tongli.understanding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.Span;

/**
 * How a text as a whole is told, which says how its signs of risk are meant: a thing laughed at or a machine cursed is a
 * figure of speech, unless anything beside it is earnest. A plan is a story only where it is dated, a clause says that it
 * is over, and nothing else is said.
 * Immutable.
 */
final class Manner {

    /** A thing laughed at, a machine cursed: ways of speaking. */
    private static final List<String> FIGURES = List.of("JEST", "CURSE");

    private static final String PAST_PLAN = "PAST_PLAN";

    /** What is struck out ends a clause too; a question mark does not, for who asks says something else. */
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[#,，、。.!！;；~…\\n]|\\b(?:and|but)\\b");

    private final PatternBook book;
    private final boolean means;
    private final boolean past;
    private final boolean light;
    private final boolean laughs;

    private Manner(PatternBook book, boolean means, boolean past, boolean light, boolean laughs) {
        this.book = book;
        this.means = means;
        this.past = past;
        this.light = light;
        this.laughs = laughs;
    }

    static Manner of(PatternBook book, String text) {
        String rest = book.strike(PAST_PLAN, text);
        boolean past = !rest.equals(text) && isOver(book, rest);
        boolean means = book.has("CUE_MEANS", past ? rest : text);
        boolean light = !means && !book.has("CUE_EARNEST", text) && !book.has("CUE_OTHER", text);
        return new Manner(book, means, past, light, book.has("CUE_LAUGHS", text));
    }

    /** Whether some clause says that it is over, and none says anything else. */
    private static boolean isOver(PatternBook book, String rest) {
        boolean over = false;
        for (String part : CLAUSE_ENDS.split(rest)) {
            String clause = part.strip();
            if (book.has("CUE_OVER", clause)) {
                over = true;
            } else if (!clause.isEmpty() && !book.has("CUE_ASIDE", clause)) {
                return false;
            }
        }
        return over;
    }

    /** Whether means are within reach: then nothing is a manner of speaking. */
    boolean meansAtHand() {
        return means;
    }

    /** A sign that is told too lightly, or too long ago, to be taken at its word. */
    record Softened(String code, Span span) {}

    /** The first such sign of a sentence. */
    Optional<Softened> softened(String sentence) {
        return codes().stream()
                .flatMap(section -> book
                        .first(section, sentence)
                        .map(span -> new Softened(section.equals(PAST_PLAN) ? "past_plan" : RiskRules.FIGURE, span))
                        .stream())
                .findFirst();
    }

    /** @param read what is still to be read of {@code sentence}, unit for unit; returned without what is softened */
    String without(String read, String sentence) {
        String struck = sentence;
        for (String section : codes()) {
            struck = book.strike(section, struck);
        }
        StringBuilder rest = new StringBuilder(read);
        for (int i = 0; i < struck.length(); i++) {
            if (struck.charAt(i) != sentence.charAt(i)) {
                rest.setCharAt(i, struck.charAt(i));
            }
        }
        return rest.toString();
    }

    private List<String> codes() {
        if (past) {
            return List.of(PAST_PLAN);
        }
        if (!light) {
            return List.of();
        }
        return laughs ? FIGURES : List.of("CURSE");
    }
}
