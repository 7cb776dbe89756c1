package tongli.persona.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.persona.BagOfWords;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.memory.PastTalk.PastTurn;
import tongli.persona.scenario.Scenario;

/** Talks held with the real engine, as memory reads them. */
final class PastTalks {

    static final PersonaEngine ENGINE = new PersonaEngine(new BagOfWords());

    private PastTalks() {}

    static PastTalk held(Scenario scenario, List<LearnerInput> inputs, long seed) {
        return heldFrom(scenario, ENGINE.open(scenario, seed), inputs, seed);
    }

    static PastTalk heldFrom(Scenario scenario, PersonaTurn opening, List<LearnerInput> inputs, long seed) {
        List<PastTurn> turns = new ArrayList<>();
        PersonaTurn now = opening;
        for (LearnerInput input : inputs) {
            if (now.state().left()) {
                break;
            }
            now = ENGINE.respond(scenario, now.state(), input, seed);
            turns.add(new PastTurn(
                    turns.size() + 1,
                    input instanceof LearnerInput.Said said
                            ? Optional.of(said.reading().reply())
                            : Optional.empty(),
                    now.appraisal().leading().impact().code(),
                    now.state()));
        }
        return new PastTalk(opening.state(), turns);
    }
}
