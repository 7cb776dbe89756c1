package tongli.persona.check;

import java.util.List;
import tongli.persona.engine.PersonaTurn;

/**
 * One script played to its end, or until the persona left.
 *
 * @param turns the opening first, then one a learner line
 */
public record ScriptRun(
        String scenario, String language, LearnerKind kind, List<String> learner, List<PersonaTurn> turns) {
    public ScriptRun {
        learner = List.copyOf(learner);
        turns = List.copyOf(turns);
    }

    /** Trust before the first line and after each. */
    public List<Double> trust() {
        return turns.stream().map(turn -> turn.state().inner().trust()).toList();
    }

    public double finalTrust() {
        return turns.get(turns.size() - 1).state().inner().trust();
    }

    public boolean left() {
        return turns.get(turns.size() - 1).state().left();
    }

    /** The deepest level told of any topic. */
    public int deepest() {
        return turns.get(turns.size() - 1).state().deepest();
    }
}
