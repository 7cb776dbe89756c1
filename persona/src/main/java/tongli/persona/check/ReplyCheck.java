package tongli.persona.check;

import java.util.List;
import tongli.core.Utterance;
import tongli.persona.PersonaState;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;

/** How one reply to given words moves somebody who has just begun to talk. Safe for many threads. */
public final class ReplyCheck {
    private static final long SEED = 1; // it chooses words only

    private final PersonaEngine engine;
    private final ReplyReader reader;

    public ReplyCheck(PersonaEngine engine, ReplyReader reader) {
        this.engine = engine;
        this.reader = reader;
    }

    /**
     * By how much trust moves, in [-0.15, 0.15].
     *
     * @param topic that the person speaks of, told at level 1
     * @param said the person's last words
     * @throws IllegalArgumentException if the scenario has no such topic
     */
    public double trustMoved(Scenario scenario, String topic, String said, String reply) {
        PersonaState before = engine.open(scenario, SEED)
                .state()
                .telling(scenario.topic(topic).id(), 1);
        List<Utterance> history = List.of(scenario.situation(), new Utterance(Utterance.PERSONA, said));
        LearnerInput input =
                new LearnerInput.Said(reader.read(new ReplyContext(scenario.language(), history, reply)), history);
        return engine.respond(scenario, before, input, SEED).state().inner().trust()
                - before.inner().trust();
    }
}
