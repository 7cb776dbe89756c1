package tongli.understanding;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Misstep;
import tongli.core.Span;
import tongli.understanding.ReplyReading.MisstepSpan;

/**
 * What passes the other by. Only on positive grounds: the line weighs, and the reply turns to another matter or answers it
 * with a noise or a bare matter of fact. Whoever speaks of the other, of a feeling, a body, a scene or a detail does not
 * ignore. Immutable.
 */
final class IgnoringFinder {

    private static final Set<MoveKind> HEARING = EnumSet.of(
            MoveKind.SIMPLE_REFLECTION,
            MoveKind.COMPLEX_REFLECTION,
            MoveKind.WARMTH,
            MoveKind.AFFIRMATION,
            MoveKind.NORMALISING,
            MoveKind.APOLOGY,
            MoveKind.RISK_QUESTION,
            MoveKind.OPEN_QUESTION,
            MoveKind.PERMISSION,
            MoveKind.AUTONOMY,
            MoveKind.FORMULA);

    /** Already a misstep of its own, which says more than that it ignores. */
    private static final Set<MoveKind> OWN_MISSTEP = EnumSet.of(
            MoveKind.MINIMISING,
            MoveKind.JUDGING,
            MoveKind.ADVICE,
            MoveKind.FALSE_CHEER,
            MoveKind.FALSE_PROMISE,
            MoveKind.DIAGNOSING,
            MoveKind.ARGUING,
            MoveKind.CONFRONTATION,
            MoveKind.NON_APOLOGY,
            MoveKind.SELF_DISCLOSURE,
            MoveKind.PRAISE);

    /** What says nothing of the other, whatever it answers. */
    private static final Set<MoveKind> BARE = EnumSet.of(
            MoveKind.OTHER,
            MoveKind.INFORMATION,
            MoveKind.CLOSED_QUESTION,
            MoveKind.GREETING,
            MoveKind.GOODBYE,
            MoveKind.THANKS);

    private static final Pattern LATER =
            Pattern.compile("回头|待会|等下|一会儿再|先.*再(回|说|聊)|come back to|in a moment|first.*then");

    private final MoveRules rules;

    IgnoringFinder(MoveRules rules) {
        this.rules = rules;
    }

    Optional<MisstepSpan> find(ReplyContext context, List<Clause> clauses, List<Move> moves) {
        String answered = FoldedText.of(context.answered()).text();
        String reply = FoldedText.of(context.reply()).text();
        if (hears(context, reply, moves)) {
            return Optional.empty();
        }
        Span whole = new Span(
                moves.get(0).span().start(), moves.get(moves.size() - 1).span().end());
        boolean heavy = rules.says("HEAVY", answered);
        OptionalDouble away = moves.stream()
                .filter(move -> move.kind() == MoveKind.TURNING_AWAY)
                .mapToDouble(Move::confidence)
                .max();
        if (away.isPresent()) {
            double usual = heavy ? 0.8 : 0.6;
            return Optional.of(new MisstepSpan(
                    Misstep.IGNORING, whole, away.getAsDouble() >= MoveVote.PLAIN ? away.getAsDouble() : usual));
        }
        return heavy && isBare(context, answered, reply, clauses, moves)
                ? Optional.of(new MisstepSpan(Misstep.IGNORING, whole, 0.6))
                : Optional.empty();
    }

    private boolean hears(ReplyContext context, String reply, List<Move> moves) {
        return moves.stream().anyMatch(move -> HEARING.contains(move.kind()) || OWN_MISSTEP.contains(move.kind()))
                || (moves.stream().anyMatch(move -> move.kind() == MoveKind.PRACTICAL_CARE)
                        && !MisstepFinder.isService(context, rules))
                || LATER.matcher(reply).find();
    }

    /** A noise, or a matter of fact that takes up nothing of the other's. */
    private boolean isBare(
            ReplyContext context, String answered, String reply, List<Clause> clauses, List<Move> moves) {
        boolean speaksOfThem = rules.aboutThem(reply)
                || rules.says("FEELING", reply)
                || rules.says("BODY", reply)
                || rules.says("TENTATIVE", reply)
                || ContentWords.shared(reply, ContentWords.of(answered, context.language()), context.language()) > 0;
        int weight = clauses.stream().mapToInt(Clause::weight).sum();
        boolean noise = moves.stream().allMatch(move -> move.kind() == MoveKind.OTHER) && weight <= 2;
        boolean matterOfFact = moves.stream().noneMatch(move -> move.kind() == MoveKind.OTHER);
        return moves.stream().allMatch(move -> BARE.contains(move.kind()))
                && (noise || (matterOfFact && !speaksOfThem));
    }
}
