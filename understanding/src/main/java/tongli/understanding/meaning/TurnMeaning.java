package tongli.understanding.meaning;

import java.util.List;
import tongli.core.Language;
import tongli.core.Require;

/**
 * What one turn means.
 *
 * @param intents in the order in which the turn shows them, each once; never empty
 * @param acts in the order of their place, each once; never empty
 * @param needs highest score first; empty where there is none to name
 * @param topics the words that carry what it is about, in order
 * @param specificity how much of its own it tells, in [0, 1]: numbers, names, things
 */
public record TurnMeaning(
        Language language,
        List<Finding<Intent>> intents,
        List<Finding<DialogueAct>> acts,
        List<Finding<Need>> needs,
        List<String> topics,
        double specificity) {
    public TurnMeaning {
        intents = Require.notEmpty("intents", intents);
        acts = Require.notEmpty("acts", acts);
        needs = List.copyOf(needs);
        topics = List.copyOf(topics);
        Require.inRange("specificity", specificity, 0, 1);
    }

    public boolean wants(Intent intent) {
        return intents.stream().anyMatch(found -> found.label() == intent);
    }

    public boolean does(DialogueAct act) {
        return acts.stream().anyMatch(found -> found.label() == act);
    }

    /** Whether it opens up or asks. */
    public boolean isBid() {
        return intents.stream().anyMatch(found -> found.label().isBid());
    }
}
