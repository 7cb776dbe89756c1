package tongli.understanding;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tongli.core.Misstep;
import tongli.core.Span;

/**
 * Rules and model vote on what a clause does. Grammar tells questions, so the model alone makes none; harm needs both, or
 * a model that is sure; what the model finds no trace of, a rule alone seldom carries. Immutable.
 */
final class MoveVote {
    /** What a rule weighs beside the model. On the tuning pairs anything from 0.3 to 0.45 does as well. */
    private static final double RULE = 0.35;

    private static final double MODEL = 1 - RULE;

    /** A rule that sees harm is believed only if the model finds at least this much of some harm in the clause. */
    private static final double SECONDED = 0.15;

    /** What the model must find of harm that no rule sees. */
    private static final double SURE_OF_HARM = 0.5;

    /** What the model must find of a fault owned without a word of apology; it earns much, and "I saw it" owns nothing. */
    static final double SURE_OF_FAULT = 0.95;

    /**
     * From here on a rule names contempt to the face, tells the other to be glad of it, pushes the fault away or owns it, which
     * needs no second.
     */
    static final double PLAIN = 0.98;

    /** What harmful moves that a rule may be so sure of come to. */
    private static final Set<Misstep> PLAIN_MISSTEPS =
            EnumSet.of(Misstep.JUDGING, Misstep.MINIMISING, Misstep.FALSE_CHEER, Misstep.ARGUING, Misstep.IGNORING);

    /** What a rule may be so sure of, whatever else it sees in the clause; the first wins. */
    private static final List<MoveKind> PLAIN_KINDS = List.of(
            MoveKind.RISK_QUESTION,
            MoveKind.JUDGING,
            MoveKind.MINIMISING,
            MoveKind.NON_APOLOGY,
            MoveKind.FALSE_CHEER,
            MoveKind.TURNING_AWAY,
            MoveKind.APOLOGY);

    /** From here on a rule is taken at its word in a question about suicide, which must not go unheard. */
    private static final double PLAIN_RISK = 0.9;

    /** A plain statement about the other or their people that nothing places still gives something back. */
    private static final double UNPLACED = 0.45;

    /** What is too little to be called anything. */
    private static final double LEAST = 0.15;

    /** In {@link Clause#weight}: what is shorter is a noise. */
    private static final int ENOUGH = 5;

    /** A vote this high is certain: a plain rule and a sure model together. */
    private static final double CERTAIN = 0.85;

    private static final Set<MoveKind> QUESTIONS =
            EnumSet.of(MoveKind.OPEN_QUESTION, MoveKind.CLOSED_QUESTION, MoveKind.RISK_QUESTION);

    static final Set<MoveKind> HARMFUL = EnumSet.of(
            MoveKind.MINIMISING,
            MoveKind.JUDGING,
            MoveKind.ARGUING,
            MoveKind.DIAGNOSING,
            MoveKind.CONFRONTATION,
            MoveKind.NON_APOLOGY,
            MoveKind.FALSE_CHEER,
            MoveKind.FALSE_PROMISE,
            MoveKind.TURNING_AWAY,
            MoveKind.ADVICE);

    private final MoveRules rules;

    MoveVote(MoveRules rules) {
        this.rules = rules;
    }

    /**
     * @param guesses of the rules
     * @param learnt what the model finds, by move
     * @param seconded whether the model holds the whole reply for such harm
     */
    Move choose(
            Map<MoveKind, Double> guesses, Map<MoveKind, Double> learnt, Clause clause, Predicate<MoveKind> seconded) {
        Optional<Move> plain = plain(guesses, clause);
        if (plain.isPresent()) {
            return plain.get();
        }
        double harmBesideAdvice = harmBesideAdvice(learnt);
        double harm = Math.max(learnt.getOrDefault(MoveKind.ADVICE, 0.0), harmBesideAdvice);
        boolean means = rules.says("MEANS", clause.text());
        boolean standsByThem = rules.standsByThem(clause.text());
        Map<MoveKind, Double> votes = new EnumMap<>(MoveKind.class);
        for (MoveKind kind : MoveKind.values()) {
            double rule = guesses.getOrDefault(kind, 0.0);
            double model = learnt.getOrDefault(kind, 0.0);
            boolean allowed = HARMFUL.contains(kind)
                    ? !standsByThem
                            && !asksHow(kind, clause)
                            && !(rule == 0 && isForARuleToSay(kind, clause, means))
                            && seconded.test(kind)
                            && (rule > 0 ? harm >= SECONDED : model >= SURE_OF_HARM)
                    : rule > 0 || isClear(kind, model);
            if (allowed) {
                votes.put(kind, RULE * rule + MODEL * model);
            }
        }
        if (votes.getOrDefault(MoveKind.WARMTH, 0.0) >= LEAST && rules.says("LEAVE", clause.text())) {
            // presence that asks nothing of the other is for them to choose
            votes.merge(MoveKind.AUTONOMY, votes.remove(MoveKind.WARMTH), Math::max);
        }
        Move chosen = best(votes, clause.span());
        boolean unplaced = chosen.confidence() < LEAST || chosen.kind() == MoveKind.OTHER;
        if (unplaced
                && clause.weight() >= ENOUGH
                && (standsByThem || (means ? harmBesideAdvice : harm) < SURE_OF_HARM)
                && (means || standsByThem || rules.speaksOfThem(clause.text()))) {
            return new Move(MoveKind.SIMPLE_REFLECTION, clause.span(), UNPLACED);
        }
        return chosen.confidence() < LEAST
                ? new Move(MoveKind.OTHER, clause.span(), chosen.confidence())
                : new Move(chosen.kind(), clause.span(), scaled(chosen.confidence()));
    }

    private static Optional<Move> plain(Map<MoveKind, Double> guesses, Clause clause) {
        return PLAIN_KINDS.stream()
                .map(kind -> new Move(kind, clause.span(), guesses.getOrDefault(kind, 0.0)))
                .filter(move -> move.confidence() >= (move.kind() == MoveKind.RISK_QUESTION ? PLAIN_RISK : PLAIN))
                .findFirst();
    }

    /**
     * What the model alone may not hear in such words: a dispute in a plain sorry, a verdict in what speaks of somebody else, advice in what a thing would mean, a promise in "next year, then".
     */
    private boolean isForARuleToSay(MoveKind harmful, Clause clause, boolean means) {
        return switch (harmful) {
            case NON_APOLOGY, ARGUING -> rules.saysPlainSorry(clause);
            case JUDGING, CONFRONTATION -> rules.says("OF_OTHERS", clause.text());
            case ADVICE -> means;
            case FALSE_PROMISE -> rules.says("ONLY_AGAIN", clause.text());
            default -> false;
        };
    }

    /** Whether a rule is so sure of a misstep that it needs no second. */
    static boolean isPlain(Misstep misstep, double confidence) {
        return PLAIN_MISSTEPS.contains(misstep) && confidence >= PLAIN;
    }

    private static double harmBesideAdvice(Map<MoveKind, Double> learnt) {
        return HARMFUL.stream()
                .filter(kind -> kind != MoveKind.ADVICE)
                .mapToDouble(kind -> learnt.getOrDefault(kind, 0.0))
                .max()
                .orElse(0);
    }

    /** To ask how they are is no turning away, whatever it answers. */
    private boolean asksHow(MoveKind harmful, Clause clause) {
        return harmful == MoveKind.TURNING_AWAY && rules.says("ASKS_HOW", clause.text());
    }

    /** Whether the model alone may say that a clause does this. */
    private static boolean isClear(MoveKind kind, double model) {
        return !QUESTIONS.contains(kind) && (kind != MoveKind.APOLOGY || model >= SURE_OF_FAULT);
    }

    /** A vote as a confidence. */
    static double scaled(double vote) {
        return Math.min(1, vote / CERTAIN);
    }

    static Move best(Map<MoveKind, Double> guesses, Span span) {
        MoveKind kind = MoveKind.OTHER;
        double confidence = 0;
        for (Map.Entry<MoveKind, Double> guess : guesses.entrySet()) {
            if (guess.getValue() > confidence) {
                kind = guess.getKey();
                confidence = guess.getValue();
            }
        }
        return new Move(kind, span, confidence);
    }
}
