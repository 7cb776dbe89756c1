package tongli.understanding;

import java.util.List;

/**
 * A reply made ready to be read, so that nothing of it is folded twice.
 *
 * @param original as it was written
 * @param clauses of its beginning
 * @param undisguised the whole of it, with the ways around filters undone
 * @param affronts where it frightens or uses the other
 */
record ReplyText(String original, List<Clause> clauses, FoldedText undisguised, List<Affront.Place> affronts) {

    static ReplyText of(String original) {
        List<Clause> clauses = ClauseSplitter.first(FoldedText.ofBeginning(original));
        FoldedText undisguised = EvasionFold.of(original);
        return new ReplyText(original, clauses, undisguised, Affront.places(undisguised));
    }
}
