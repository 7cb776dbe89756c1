package tongli.understanding.meaning;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Span;
import tongli.understanding.Clause;

/** What a turn does, clause by clause. Immutable. */
final class ActFinder {

    private static final double ASKED = 0.9;
    private static final double IN_PLACE = 0.6;
    private static final double TOLD = 0.6;

    private static final Map<Intent, DialogueAct> SHOWN_BY = new EnumMap<>(Map.of(
            Intent.THANK, DialogueAct.THANKING,
            Intent.APOLOGISE, DialogueAct.APOLOGY,
            Intent.GREET, DialogueAct.GREETING,
            Intent.GOODBYE, DialogueAct.GOODBYE,
            Intent.AGREE, DialogueAct.AGREEMENT,
            Intent.REFUSE, DialogueAct.DISAGREEMENT,
            Intent.SET_BOUNDARY, DialogueAct.REQUEST));

    private final MeaningRules rules;

    ActFinder(MeaningRules rules) {
        this.rules = rules;
    }

    /**
     * @param intents of the clauses or sentences one by one, an intent as often as it shows
     * @param before what the other's turn right before this one means
     */
    List<Finding<DialogueAct>> find(List<Clause> clauses, List<Finding<Intent>> intents, Optional<TurnMeaning> before) {
        boolean answers =
                before.filter(meaning -> meaning.does(DialogueAct.QUESTION)).isPresent();
        Map<DialogueAct, Finding<DialogueAct>> found = new LinkedHashMap<>();
        for (Clause clause : clauses) {
            Finding<DialogueAct> act = act(clause, intents, answers);
            found.merge(act.label(), act, (one, other) -> one.score() >= other.score() ? one : other);
        }
        return List.copyOf(found.values());
    }

    private Finding<DialogueAct> act(Clause clause, List<Finding<Intent>> intents, boolean answers) {
        Span span = clause.span();
        Finding<DialogueAct> best = null;
        for (var hit : rules.hits(DialogueAct.class, "act.", clause.text()).entrySet()) {
            if (best == null || hit.getValue().confidence() > best.score()) {
                best = new Finding<>(hit.getKey(), hit.getValue().confidence(), span, Ground.WORDS);
            }
        }
        for (Finding<Intent> intent : intents) {
            DialogueAct shown = SHOWN_BY.get(intent.label());
            if (shown != null && covers(intent.span(), span) && (best == null || intent.score() > best.score())) {
                best = new Finding<>(shown, intent.score(), span, Ground.WORDS);
            }
        }
        if (best != null) {
            return best;
        }
        if (rules.asks(clause)) {
            return new Finding<>(DialogueAct.QUESTION, ASKED, span, Ground.FORM);
        }
        return answers
                ? new Finding<>(DialogueAct.ANSWER, IN_PLACE, span, Ground.FORM)
                : new Finding<>(DialogueAct.INFORM, TOLD, span, Ground.DEFAULT);
    }

    private static boolean covers(Span whole, Span part) {
        return whole.start() <= part.start() && part.end() <= whole.end();
    }
}
