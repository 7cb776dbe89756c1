package tongli.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.Span;
import tongli.understanding.ReplyReading.MisstepSpan;

/** Which missteps of a reply the rest of it shows to be none, whatever a model holds them for. Immutable. */
final class Pardons {

    private final MoveRules rules;
    private final ReplyContext context;
    private final List<Clause> clauses;
    private final List<Move> moves;
    private final OwnedFaults faults;
    private final KeptPromises kept;

    Pardons(
            MoveRules rules,
            ReplyContext context,
            List<Clause> clauses,
            List<Move> moves,
            OwnedFaults faults,
            KeptPromises kept) {
        this.rules = rules;
        this.context = context;
        this.clauses = List.copyOf(clauses);
        this.moves = List.copyOf(moves);
        this.faults = faults;
        this.kept = kept;
    }

    boolean pardon(MisstepSpan one) {
        return asksOfSuicide(one)
                || !isPlain(one) && isOfFaults(one)
                || switch (one.misstep()) {
                    case IGNORING -> asksOfTheirs();
                    case PREMATURE_ADVICE -> saysWhatItMeans(one);
                    case FALSE_PROMISE ->
                        kept.allOf(one.span()) || all(one.span(), clause -> rules.says("ONLY_AGAIN", clause));
                    default -> false;
                };
    }

    /** To ask plainly whether they think of dying is neither a diagnosis nor advice, however blunt. */
    private boolean asksOfSuicide(MisstepSpan one) {
        return (one.misstep() == Misstep.DIAGNOSING || one.misstep() == Misstep.PREMATURE_ADVICE)
                && moves.stream()
                        .anyMatch(move -> move.kind() == MoveKind.RISK_QUESTION
                                && move.span().overlaps(one.span()));
    }

    /** Whether a rule needed no second for it. */
    private boolean isPlain(MisstepSpan one) {
        return moves.stream()
                .anyMatch(move -> MoveVote.HARMFUL.contains(move.kind())
                        && move.confidence() >= MoveVote.PLAIN
                        && move.span().overlaps(one.span()));
    }

    /** Whether it is told only of words that stand by the other, or of whose the fault is. */
    private boolean isOfFaults(MisstepSpan one) {
        return all(one.span(), rules::standsByThem)
                || all(one.span(), clause -> faults.accountsFor(one.misstep(), clause));
    }

    /** A question beside a word of theirs turns to no other matter. */
    private boolean asksOfTheirs() {
        Language language = context.language();
        boolean asks = moves.stream()
                .anyMatch(move -> move.kind() == MoveKind.OPEN_QUESTION || move.kind() == MoveKind.CLOSED_QUESTION);
        boolean turnsAway = moves.stream().anyMatch(move -> move.kind() == MoveKind.TURNING_AWAY);
        Set<String> theirs = ContentWords.of(FoldedText.of(context.answered()).text(), language);
        return asks
                && !turnsAway
                && ContentWords.shared(FoldedText.of(context.reply()).text(), theirs, language) > 0;
    }

    /** "Giving it away would be letting him go": what a deed would mean tells nobody to do it. */
    private boolean saysWhatItMeans(MisstepSpan one) {
        return moves.stream().noneMatch(move -> move.kind() == MoveKind.ADVICE)
                && all(one.span(), clause -> rules.says("MEANS", clause));
    }

    /** Whether each clause of a stretch, and there is one, is such. */
    private boolean all(Span span, Predicate<String> such) {
        List<Clause> of =
                clauses.stream().filter(clause -> clause.span().overlaps(span)).toList();
        return !of.isEmpty() && of.stream().allMatch(clause -> such.test(clause.text()));
    }
}
