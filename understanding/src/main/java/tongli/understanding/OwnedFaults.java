package tongli.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tongli.core.Misstep;

/**
 * A fault of the learner's that a reply owns, or only seems to: what a whole apology says of the clauses around it.
 * Immutable.
 */
final class OwnedFaults {

    /** What a model hears in words against oneself. */
    private static final Set<MoveKind> SELF_BLAME = EnumSet.of(
            MoveKind.JUDGING, MoveKind.CONFRONTATION, MoveKind.ARGUING, MoveKind.DIAGNOSING, MoveKind.TURNING_AWAY);

    /** What a model takes an owned fault for: "Ignore me, that was stupid", 这话得先怪我. */
    private static final Set<Misstep> HEARD_INSTEAD = EnumSet.of(
            Misstep.JUDGING,
            Misstep.ARGUING,
            Misstep.MINIMISING,
            Misstep.SELF_CENTRED,
            Misstep.DIAGNOSING,
            Misstep.IGNORING);

    private final MoveRules rules;
    private final List<Clause> clauses;
    private final ReplyEvidence evidence;
    private final boolean plain;

    OwnedFaults(MoveRules rules, List<Clause> clauses, ReplyEvidence evidence) {
        this.rules = rules;
        this.clauses = List.copyOf(clauses);
        this.evidence = evidence;
        this.plain = rules.ownsFault(clauses);
    }

    /** Whether rules say so, and nothing takes it back. */
    boolean isPlain() {
        return plain;
    }

    /** "My bad. Total idiot move": beside an owned fault, hard words that name nobody else are for the learner. */
    boolean isOfThemselves(MoveKind harm, Clause clause) {
        return owned() && SELF_BLAME.contains(harm) && !rules.aboutThem(clause.text());
    }

    /** Whether words that own a fault, take it from the other or lay it on somebody else may be taken for such a misstep. */
    boolean accountsFor(Misstep misstep, String clause) {
        return HEARD_INSTEAD.contains(misstep)
                && (rules.says("OWNS_FAULT", clause)
                        || rules.standsByThem(clause)
                        || owned() && !rules.aboutThem(clause)
                        || misstep == Misstep.JUDGING && rules.says("OF_OTHERS", clause));
    }

    /**
     * "Fine. Sorry. Happy?", 行行行，都是我的错: what is said through the teeth owns nothing, and a plain fault is plain to
     * rules alone.
     *
     * @param moves one for each clause
     */
    List<Move> begrudge(List<Move> moves) {
        boolean grudges = clauses.stream().anyMatch(clause -> rules.says("GRUDGES", clause.text()));
        if (!grudges && (plain || !evidence.pushesFaultAway())) {
            return moves;
        }
        List<Move> taken = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Move move = moves.get(i);
            boolean empty = move.kind() == MoveKind.APOLOGY
                    && (grudges
                            || move.confidence() < MoveVote.PLAIN
                                    && !rules.says("CONDOLES", clauses.get(i).text()));
            taken.add(empty ? new Move(MoveKind.NON_APOLOGY, move.span(), MoveVote.PLAIN) : move);
        }
        return taken;
    }

    /** The clause in which a fault is owned that the model hears in the whole reply and no rule in any part of it. */
    Optional<Move> unnamed(List<Move> found) {
        boolean named =
                found.stream().anyMatch(move -> move.kind() == MoveKind.APOLOGY || move.kind() == MoveKind.NON_APOLOGY);
        if (named || !evidence.ownsFault() || clauses.stream().anyMatch(clause -> rules.standsByThem(clause.text()))) {
            return Optional.empty();
        }
        return IntStream.range(0, clauses.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> evidence.moves(i).getOrDefault(MoveKind.APOLOGY, 0.0)))
                .map(i -> new Move(
                        MoveKind.APOLOGY,
                        clauses.get(i).span(),
                        MoveVote.scaled(evidence.whole().getOrDefault(ReplyLabel.APOLOGY, 0.0))));
    }

    private boolean owned() {
        return plain || evidence.ownsFault();
    }
}
