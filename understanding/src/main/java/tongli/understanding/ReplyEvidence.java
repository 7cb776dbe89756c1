package tongli.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Language;

/**
 * What the model tells of a reply, as a whole and clause by clause.
 *
 * @param whole of the whole reply; empty without a model
 * @param clauses of each clause, half for itself and half as part of its sentence, since a clause alone is often
 *     ambiguous; empty without a model
 */
record ReplyEvidence(Map<ReplyLabel, Double> whole, List<Map<ReplyLabel, Double>> clauses) {
    static final ReplyEvidence NONE = new ReplyEvidence(Map.of(), List.of());

    /** What a clause's own reading weighs beside that of its sentence. */
    private static final double OWN = 0.5;

    static ReplyEvidence of(ReplyModel model, String answered, String reply, List<Clause> clauses, Language language) {
        List<String> texts = new ArrayList<>();
        texts.add(reply);
        clauses.forEach(clause -> texts.add(clause.span().of(reply)));
        List<Integer> sentenceOf = new ArrayList<>();
        int from = 0;
        while (from < clauses.size()) {
            int to = from;
            while (to < clauses.size()
                    && clauses.get(to).sentence() == clauses.get(from).sentence()) {
                sentenceOf.add(texts.size());
                to++;
            }
            texts.add(reply.substring(
                    clauses.get(from).span().start(), clauses.get(to - 1).span().end()));
            from = to;
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
        return new ReplyEvidence(read.get(0), ofClauses);
    }

    /** What the clause may be doing; probabilities of moves, which need not add up to 1. */
    Map<MoveKind, Double> moves(int clause) {
        Map<MoveKind, Double> moves = new EnumMap<>(MoveKind.class);
        clauses.get(clause).forEach((label, p) -> moves.merge(label.move(), p, Math::max));
        return moves;
    }

    boolean isEmpty() {
        return clauses.isEmpty();
    }
}
