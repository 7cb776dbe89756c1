package tongli.understanding;

import java.util.List;
import tongli.core.Span;

/**
 * A reply made ready to be read, so that nothing of it is folded twice.
 *
 * @param original as it was written
 * @param clauses of its beginning
 * @param undisguised the whole of it, with the ways around filters undone
 * @param affronts where it frightens or uses the other
 */
record ReplyText(String original, List<Clause> clauses, FoldedText undisguised, List<Span> affronts) {

    /** What is read of a reply, in UTF-16 units; the rest of a wall of text adds nothing. */
    private static final int READ_AT_MOST = 4_000;

    private static final int CLAUSES_AT_MOST = 120;

    static ReplyText of(String original) {
        String beginning = original.substring(0, Math.min(original.length(), READ_AT_MOST));
        List<Clause> clauses = ClauseSplitter.split(FoldedText.of(beginning));
        FoldedText undisguised = EvasionFold.of(original);
        return new ReplyText(
                original,
                clauses.subList(0, Math.min(CLAUSES_AT_MOST, clauses.size())),
                undisguised,
                Affront.places(undisguised));
    }
}
