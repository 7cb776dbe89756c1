package tongli.understanding;

import java.util.ArrayList;
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

    /** One clause that holds some, in the original's offsets, and the worst of them. */
    record Place(Span span, Affront worst) {}

    /** The worst in a reply of any length, disguised or not; safe for many threads. */
    public static Optional<Affront> in(String reply) {
        return worst(places(EvasionFold.of(reply)));
    }

    static Optional<Affront> worst(List<Place> places) {
        return places.stream().map(Place::worst).min(Affront::compareTo);
    }

    /** The clauses that hold one. */
    static List<Place> places(FoldedText undisguised) {
        List<Place> places = new ArrayList<>();
        for (Clause clause : ClauseSplitter.split(undisguised)) {
            BOOK.hits(clause.text()).stream()
                    .map(hit -> valueOf(hit.code()))
                    .min(Affront::compareTo)
                    .ifPresent(worst -> places.add(new Place(clause.span(), worst)));
        }
        return places;
    }
}
