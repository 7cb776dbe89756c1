package tongli.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.core.Misstep;

/**
 * What the model tells of a reply, as a whole and clause by clause.
 *
 * <p>The bounds were chosen on the dev and the first test pairs of {@code docs/data/reading}, where to be told of a misstep
 * that was none weighs more than a misstep unseen.
 *
 * @param whole of the whole reply; empty without a model
 * @param clauses of each clause, half for itself and half as part of its sentence, since a clause alone is often
 *     ambiguous; empty without a model
 */
record ReplyEvidence(Map<ReplyLabel, Double> whole, List<Map<ReplyLabel, Double>> clauses) {
    static final ReplyEvidence NONE = new ReplyEvidence(Map.of(), List.of());

    /** A rule's find is believed if the model finds at least this much of any harm in the reply … */
    private static final double HARM = 0.5;

    /** … and at least this much of this misstep, for the kinds of harm are easily taken for one another. */
    private static final double OF_THIS_KIND = 0.15;

    /** … or in the clause where the rule sees it: cheer behind a word that shrinks makes the whole look like cheer alone. */
    private static final double OF_THIS_KIND_IN_THE_CLAUSE = 0.2;

    /** A fault is owned, by the model alone, from here on. Chosen on {@code owned-*-dev.tsv}: no false one there, a few to spare. */
    private static final double OWNED = 0.4;

    /** What sounds like an apology is none from here on; more than {@link #OWNED}, for a plain sorry is easily taken for one. */
    private static final double PUSHED_AWAY = 0.8;

    /** What a clause's own reading weighs beside that of its sentence. */
    private static final double OWN = 0.5;

    /**
     * @param formulas how many clauses in front are stock phrases: they would hide the harm behind them, so what follows is
     *     read without them too
     */
    static ReplyEvidence of(
            ReplyModel model, String answered, String reply, List<Clause> clauses, int formulas, Language language) {
        List<String> texts = new ArrayList<>();
        texts.add(reply);
        clauses.forEach(clause -> texts.add(clause.span().of(reply)));
        List<Integer> sentenceOf = new ArrayList<>();
        int from = 0;
        while (from < clauses.size()) {
            int to = from;
            while (to < clauses.size()
                    && clauses.get(to).sentence() == clauses.get(from).sentence()
                    && (to < formulas) == (from < formulas)) {
                sentenceOf.add(texts.size());
                to++;
            }
            texts.add(reply.substring(
                    clauses.get(from).span().start(), clauses.get(to - 1).span().end()));
            from = to;
        }
        boolean hidden = formulas > 0 && formulas < clauses.size();
        if (hidden) {
            texts.add(reply.substring(clauses.get(formulas).span().start()));
        }
        List<Map<ReplyLabel, Double>> read = model.read(answered, texts, language);
        List<Map<ReplyLabel, Double>> ofClauses = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            Map<ReplyLabel, Double> within = read.get(sentenceOf.get(i));
            Map<ReplyLabel, Double> both = new EnumMap<>(ReplyLabel.class);
            read.get(i + 1)
                    .forEach((label, p) -> both.put(label, OWN * p + (1 - OWN) * within.getOrDefault(label, 0.0)));
            ofClauses.add(both);
        }
        return new ReplyEvidence(hidden ? withHarm(read.get(0), read.get(read.size() - 1)) : read.get(0), ofClauses);
    }

    /** The one reading with what harm the other finds more of. */
    private static Map<ReplyLabel, Double> withHarm(Map<ReplyLabel, Double> whole, Map<ReplyLabel, Double> rest) {
        Map<ReplyLabel, Double> both = new EnumMap<>(whole);
        for (Misstep misstep : Misstep.values()) {
            if (misstep != Misstep.IGNORING) { // whoever says a stock phrase has at least not passed it by
                ReplyLabel.of(misstep).forEach(label -> both.merge(label, rest.getOrDefault(label, 0.0), Math::max));
            }
        }
        return both;
    }

    /** What the clause may be doing; probabilities of moves, which need not add up to 1. */
    Map<MoveKind, Double> moves(int clause) {
        Map<MoveKind, Double> moves = new EnumMap<>(MoveKind.class);
        clauses.get(clause).forEach((label, p) -> moves.merge(label.move(), p, Math::max));
        return moves;
    }

    /** Whether the model finds enough of a misstep in the whole reply for a rule, or a clause by itself, to be believed. */
    boolean seconds(Misstep misstep) {
        return harm() >= HARM && probability(misstep) >= OF_THIS_KIND;
    }

    /** Whether it finds enough of it in the whole, or some harm in the whole and this one in the clause. */
    boolean seconds(Misstep misstep, int clause) {
        return seconds(misstep)
                || harm() >= HARM && probability(misstep, clauses.get(clause)) >= OF_THIS_KIND_IN_THE_CLAUSE;
    }

    /** Whether a harmful move may stand: what the whole reply is held for decides, or the parts would contradict it. */
    boolean seconds(MoveKind harmful, int clause) {
        return switch (harmful) {
            case MINIMISING -> seconds(Misstep.MINIMISING, clause);
            case JUDGING, CONFRONTATION -> seconds(Misstep.JUDGING);
            case ARGUING, NON_APOLOGY -> seconds(Misstep.ARGUING);
            case DIAGNOSING -> seconds(Misstep.DIAGNOSING);
            case FALSE_CHEER -> seconds(Misstep.FALSE_CHEER);
            case FALSE_PROMISE -> seconds(Misstep.FALSE_PROMISE);
            case TURNING_AWAY -> seconds(Misstep.IGNORING);
            default -> true; // advice is no harm by itself: it may have been asked for
        };
    }

    /** Of the whole reply, in [0, 1]. */
    double probability(Misstep misstep) {
        return probability(misstep, whole);
    }

    /** Of its surest label; 0 where none was read. */
    static double probability(Misstep misstep, Map<ReplyLabel, Double> reading) {
        return ReplyLabel.of(misstep).stream()
                .mapToDouble(label -> reading.getOrDefault(label, 0.0))
                .max()
                .orElse(0);
    }

    /** How likely a misstep of any kind is in the whole reply, in [0, 1]. */
    double harm() {
        return Arrays.stream(Misstep.values())
                .mapToDouble(this::probability)
                .max()
                .orElse(0);
    }

    /** Whether the whole reply owns a fault of the learner's, in words that no rule may know. */
    boolean ownsFault() {
        double owned = whole.getOrDefault(ReplyLabel.APOLOGY, 0.0);
        return owned >= OWNED && owned > whole.getOrDefault(ReplyLabel.NON_APOLOGY, 0.0);
    }

    /** Whether the whole reply says sorry and owns nothing. */
    boolean pushesFaultAway() {
        double pushed = whole.getOrDefault(ReplyLabel.NON_APOLOGY, 0.0);
        return pushed >= PUSHED_AWAY && pushed > whole.getOrDefault(ReplyLabel.APOLOGY, 0.0);
    }

    /** How likely the whole reply is a stock phrase, in [0, 1]. */
    double stock() {
        return whole.getOrDefault(ReplyLabel.FORMULA, 0.0);
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }
}
