package tongli.understanding;

import java.util.List;
import java.util.Optional;
import tongli.core.Coded;
import tongli.core.Span;

/** What nobody has to answer kindly: said at the other to frighten them or to use them. */
public enum Affront implements Coded {
    /** A threat, or a wish that they die. */
    THREAT,
    SEXUAL_APPROACH;

    private static final PatternBook BOOK = PatternBook.load("affronts.txt");

    /** The worst in a reply of any length, disguised or not; safe for many threads. */
    public static Optional<Affront> in(String reply) {
        return ClauseSplitter.split(EvasionFold.of(reply)).stream()
                .flatMap(clause -> BOOK.hits(clause.text()).stream())
                .map(hit -> valueOf(hit.code()))
                .min(Affront::compareTo);
    }

    /** The clauses that hold one, in the original's offsets. */
    static List<Span> places(FoldedText undisguised) {
        return ClauseSplitter.split(undisguised).stream()
                .filter(clause -> !BOOK.hits(clause.text()).isEmpty())
                .map(Clause::span)
                .toList();
    }
}
