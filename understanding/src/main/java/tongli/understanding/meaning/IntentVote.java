package tongli.understanding.meaning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What each sentence wants, by the model and by the rules' reading of its clauses together. */
final class IntentVote {
    /** What the words of a rule weigh beside the model; chosen on the turns that may be looked at. */
    private static final double RULE = 0.45;

    private static final double MODEL = 1 - RULE;

    /** What a sentence wants beside its surest: from here on. */
    private static final double TOO = 0.5;

    /** Within a sentence the model tells no order; most of the turns that taught it go from the first of these to the last. */
    private static final List<Intent> USUAL_ORDER = List.of(
            Intent.GREET,
            Intent.AGREE,
            Intent.THANK,
            Intent.SHARE_GOOD_NEWS,
            Intent.APOLOGISE,
            Intent.REFUSE,
            Intent.SUPPORT,
            Intent.INFORM,
            Intent.COMPLAIN,
            Intent.VENT,
            Intent.SET_BOUNDARY,
            Intent.ADVISE,
            Intent.SEEK_ADVICE,
            Intent.SEEK_INFORMATION,
            Intent.SEEK_REASSURANCE,
            Intent.TEST,
            Intent.GOODBYE);

    private IntentVote() {}

    /**
     * What each sentence that the model read wants, then what the rules found in the others; in order.
     *
     * @param read what the model found in the first of the sentences
     * @param byRules what the rules found, clause by clause
     */
    static List<Finding<Intent>> of(
            List<Sentence> sentences, List<MeaningModel.Reading> read, List<Finding<Intent>> byRules) {
        List<Finding<Intent>> findings = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            findings.addAll(vote(sentences.get(i), read.get(i).intents(), byRules));
        }
        int unread = read.isEmpty() ? 0 : sentences.get(read.size() - 1).span().end();
        byRules.stream().filter(finding -> finding.span().end() > unread).forEach(findings::add);
        return findings;
    }

    private static List<Finding<Intent>> vote(
            Sentence sentence, Map<Intent, Double> learnt, List<Finding<Intent>> byRules) {
        Map<Intent, Double> said = new EnumMap<>(Intent.class);
        for (Finding<Intent> rule : byRules) {
            if (rule.ground() == Ground.WORDS && sentence.meets(rule.span())) {
                said.merge(rule.label(), rule.score(), Math::max);
            }
        }
        ToDoubleFunction<Intent> score =
                intent -> MODEL * learnt.getOrDefault(intent, 0.0) + RULE * said.getOrDefault(intent, 0.0);
        double best = USUAL_ORDER.stream().mapToDouble(score).max().orElseThrow();
        return USUAL_ORDER.stream()
                .filter(intent -> score.applyAsDouble(intent) >= Math.min(best, TOO))
                .map(intent -> new Finding<>(
                        intent,
                        score.applyAsDouble(intent),
                        sentence.span(),
                        said.containsKey(intent) ? Ground.WORDS : Ground.LEARNT))
                .toList();
    }
}
