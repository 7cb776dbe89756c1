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

/** A talk under way, without a service around it. For one thread. */
final class Exchange {
    private final PersonaEngine engine;
    private final ReplyReader reader;
    private final Scenario scenario;
    private final long seed;
    private final List<Utterance> history = new ArrayList<>();
    private final List<PersonaTurn> turns = new ArrayList<>();

    /** Begins with the person's first line. */
    Exchange(PersonaEngine engine, ReplyReader reader, Scenario scenario, long seed) {
        this.engine = engine;
        this.reader = reader;
        this.scenario = scenario;
        this.seed = seed;
        history.add(scenario.situation());
        add(engine.open(scenario, seed));
    }

    boolean isOver() {
        return last().state().left();
    }

    PersonaTurn last() {
        return turns.get(turns.size() - 1);
    }

    /** The opening first, then one a move of the learner. */
    List<PersonaTurn> turns() {
        return List.copyOf(turns);
    }

    void say(String words) {
        LearnerInput said =
                new LearnerInput.Said(reader.read(new ReplyContext(scenario.language(), history, words)), history);
        PersonaTurn answer = engine.respond(scenario, last().state(), said, seed);
        history.add(new Utterance(Utterance.LEARNER, words));
        add(answer);
    }

    /** One line after the other, whatever the person answers, until they leave; {@link ScriptCheck#QUIET} is staying quiet. */
    void follow(List<String> lines) {
        for (String line : lines) {
            if (isOver()) {
                break;
            }
            if (line.equals(ScriptCheck.QUIET)) {
                stayQuiet();
            } else {
                say(line);
            }
        }
    }

    void stayQuiet() {
        add(engine.respond(scenario, last().state(), new LearnerInput.Waited(), seed));
    }

    private void add(PersonaTurn turn) {
        turns.add(turn);
        history.add(new Utterance(Utterance.PERSONA, turn.text()));
    }
}
