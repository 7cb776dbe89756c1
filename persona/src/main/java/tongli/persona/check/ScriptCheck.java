package tongli.persona.check;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Utterance;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Scenario;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;

/** Plays a learner's script against a persona. Safe for many threads. */
public final class ScriptCheck {

    /** A line of a script that stands for staying quiet. */
    public static final String QUIET = "…";

    private final PersonaEngine engine;
    private final ReplyReader reader;

    public ScriptCheck(PersonaEngine engine, ReplyReader reader) {
        this.engine = engine;
        this.reader = reader;
    }

    /** Plays a script of a set. @throws IllegalArgumentException if the set has none for the scenario */
    public ScriptRun run(ScriptSet set, Scenario scenario, LearnerKind kind, long seed) {
        return run(scenario, kind, set.script(scenario, kind), seed);
    }

    private ScriptRun run(Scenario scenario, LearnerKind kind, List<String> lines, long seed) {
        List<PersonaTurn> turns = new ArrayList<>();
        List<Utterance> history = new ArrayList<>();
        PersonaTurn turn = engine.open(scenario, seed);
        turns.add(turn);
        history.add(scenario.situation());
        history.add(new Utterance(Utterance.PERSONA, turn.text()));
        for (String line : lines) {
            if (turn.state().left()) {
                break;
            }
            LearnerInput input = line.equals(QUIET)
                    ? new LearnerInput.Waited()
                    : new LearnerInput.Said(reader.read(new ReplyContext(scenario.language(), history, line)), history);
            turn = engine.respond(scenario, turn.state(), input, seed);
            turns.add(turn);
            if (!line.equals(QUIET)) {
                history.add(new Utterance(Utterance.LEARNER, line));
            }
            history.add(new Utterance(Utterance.PERSONA, turn.text()));
        }
        return new ScriptRun(scenario.id(), scenario.language().code(), kind, lines, turns);
    }
}
