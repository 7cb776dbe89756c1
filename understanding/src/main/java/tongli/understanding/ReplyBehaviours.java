package tongli.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Assessment.BehaviourSpan;
import tongli.core.LabelProbability;
import tongli.core.MitiBehaviour;
import tongli.core.Strategy;

/** Moves in the words of the field: ESConv strategies and MITI 4.2 codes. Stateless, safe for many threads. */
public final class ReplyBehaviours {

    private ReplyBehaviours() {}

    /** Every strategy that some move shows, most probable first. */
    public static List<LabelProbability> strategies(ReplyReading reading) {
        Map<Strategy, Double> found = new EnumMap<>(Strategy.class);
        for (Move move : reading.moves()) {
            found.merge(strategy(reading, move), move.confidence(), Math::max);
        }
        return found.entrySet().stream()
                .map(entry -> new LabelProbability(entry.getKey().code(), entry.getValue()))
                .sorted(LabelProbability.MOST_PROBABLE_FIRST)
                .toList();
    }

    public static List<BehaviourSpan> behaviours(ReplyReading reading) {
        List<BehaviourSpan> behaviours = new ArrayList<>();
        boolean permitted = false;
        for (Move move : reading.moves()) {
            permitted |= move.kind() == MoveKind.PERMISSION;
            behaviour(move.kind(), permitted).ifPresent(code -> behaviours.add(new BehaviourSpan(code, move.span())));
        }
        return behaviours;
    }

    private static Strategy strategy(ReplyReading reading, Move move) {
        return switch (move.kind()) {
            case OPEN_QUESTION, CLOSED_QUESTION, RISK_QUESTION, PERMISSION -> Strategy.QUESTION;
            case COMPLEX_REFLECTION -> Strategy.REFLECTION_OF_FEELINGS;
            case SIMPLE_REFLECTION ->
                WordNotes.namesFeeling(reading.language(), move.span().of(reading.reply()))
                        ? Strategy.REFLECTION_OF_FEELINGS
                        : Strategy.RESTATEMENT;
            case SELF_DISCLOSURE -> Strategy.SELF_DISCLOSURE;
            case WARMTH, AFFIRMATION, PRAISE, NORMALISING, FORMULA, FALSE_CHEER, FALSE_PROMISE, MINIMISING, AUTONOMY ->
                Strategy.AFFIRMATION_AND_REASSURANCE;
            case ADVICE -> Strategy.PROVIDING_SUGGESTIONS;
            case INFORMATION, PRACTICAL_CARE -> Strategy.INFORMATION;
            default -> Strategy.OTHER;
        };
    }

    private static Optional<MitiBehaviour> behaviour(MoveKind kind, boolean permitted) {
        return Optional.ofNullable(
                switch (kind) {
                    case INFORMATION -> MitiBehaviour.GIVING_INFORMATION;
                    case ADVICE, FALSE_CHEER, MINIMISING ->
                        permitted ? MitiBehaviour.PERSUADE_WITH_PERMISSION : MitiBehaviour.PERSUADE;
                    case OPEN_QUESTION -> MitiBehaviour.OPEN_QUESTION;
                    case CLOSED_QUESTION, RISK_QUESTION -> MitiBehaviour.CLOSED_QUESTION;
                    case SIMPLE_REFLECTION -> MitiBehaviour.SIMPLE_REFLECTION;
                    case COMPLEX_REFLECTION -> MitiBehaviour.COMPLEX_REFLECTION;
                    case AFFIRMATION -> MitiBehaviour.AFFIRM;
                    case PERMISSION -> MitiBehaviour.SEEK_COLLABORATION;
                    case AUTONOMY -> MitiBehaviour.EMPHASISE_AUTONOMY;
                    case JUDGING, CONFRONTATION, ARGUING, DIAGNOSING -> MitiBehaviour.CONFRONT;
                    default -> null;
                });
    }
}
