package tongli.persona.speech;

import java.util.List;
import java.util.Optional;
import tongli.core.Utterance;
import tongli.persona.PersonaState;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.guard.Grounds;
import tongli.persona.scenario.Scenario;

/**
 * A turn that the engine has made, to be said.
 *
 * @param before the state before it
 * @param learner what the learner has just said; empty when they stayed quiet
 * @param said everything said before that, oldest first; nobody's words may stand among it
 */
public record Cue(
        Scenario scenario, PersonaState before, PersonaTurn turn, Optional<String> learner, List<Utterance> said) {
    public Cue {
        said = List.copyOf(said);
    }

    Grounds grounds() {
        return new Grounds(
                scenario, turn.state().told(), turn.text(), turn.disclosure().isPresent(), learner.orElse(""), said);
    }

    /** The ids of the author's lines that this turn says. */
    List<String> lines() {
        return turn.state().spent().stream()
                .filter(id -> !before.spent().contains(id))
                .toList();
    }
}
