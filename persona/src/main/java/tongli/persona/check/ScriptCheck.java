package tongli.persona.check;

import java.util.List;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.scenario.Scenario;
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

    /**
     * Plays a script of a set.
     *
     * @throws IllegalArgumentException if the set has none for the scenario
     */
    public ScriptRun run(ScriptSet set, Scenario scenario, LearnerKind kind, long seed) {
        return run(scenario, kind, set.script(scenario, kind), seed);
    }

    private ScriptRun run(Scenario scenario, LearnerKind kind, List<String> lines, long seed) {
        Exchange talk = new Exchange(engine, reader, scenario, seed);
        talk.follow(lines);
        return new ScriptRun(scenario.id(), scenario.language().code(), kind, lines, talk.turns());
    }
}
