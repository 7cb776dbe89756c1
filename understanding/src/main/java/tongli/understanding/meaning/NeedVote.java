package tongli.understanding.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tongli.core.Span;

/** The needs behind a turn, by the model and by the words that rules know, together. */
final class NeedVote {
    /** What the words of a rule weigh beside the model; chosen, as the rest, on the turns that may be looked at. */
    private static final double RULE = 0.5;

    private static final double MODEL = 1 - RULE;

    /** Less is not worth saying. */
    private static final double LEAST = 0.3;

    private NeedVote() {}

    /**
     * @param read what the model found in the sentences, each of which was taught with the need of its turn; at least one
     * @param byRules what the rules found
     * @return highest score first
     */
    static List<Finding<Need>> of(
            List<Sentence> sentences, List<MeaningModel.Reading> read, List<Finding<Need>> byRules) {
        List<Finding<Need>> needs = new ArrayList<>();
        for (Need need : Need.values()) {
            Optional<Finding<Need>> said = byRules.stream()
                    .filter(finding -> finding.label() == need && finding.ground() == Ground.WORDS)
                    .findFirst();
            double[] learnt = read.stream()
                    .mapToDouble(one -> one.needs().getOrDefault(need, 0.0))
                    .toArray();
            double score = MODEL * Arrays.stream(learnt).average().orElse(0)
                    + RULE * said.map(Finding::score).orElse(0.0);
            if (score >= LEAST) {
                needs.add(said.map(finding -> new Finding<>(need, score, finding.span(), Ground.WORDS))
                        .orElseGet(() -> new Finding<>(need, score, clearest(sentences, learnt), Ground.LEARNT)));
            }
        }
        needs.sort(
                Comparator.comparingDouble((Finding<Need> need) -> need.score()).reversed());
        return needs;
    }

    private static Span clearest(List<Sentence> sentences, double[] learnt) {
        int best = 0;
        for (int i = 1; i < learnt.length; i++) {
            best = learnt[i] > learnt[best] ? i : best;
        }
        return sentences.get(best).span();
    }
}
