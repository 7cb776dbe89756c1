package tongli.persona.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tongli.core.Coded;
import tongli.core.Utterance;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Scenario;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;

/** How one reply moves somebody who has just begun to talk. Safe for many threads. */
public final class ReplyCheck {
    private static final long SEED = 1; // it chooses words only
    /** Trust and openness of somebody who has opened up halfway. */
    private static final double HALFWAY = 0.5;

    private final PersonaEngine engine;
    private final ReplyReader reader;

    /** How far the person has come when a reply that answers no words in particular is said to them. */
    public enum Moment implements Coded {
        /** They have said their first line. */
        START,
        /** The same with trust and openness at 0.5, and their first topic told at level 1. */
        OPEN
    }

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
        List<Utterance> history = history(scenario, said);
        return trustMoved(scenario, topic, history)
                .applyAsDouble(reader.read(new ReplyContext(scenario.language(), history, reply)));
    }

    /**
     * By how much trust moves, in [-0.15, 0.15], at a reply of a reading.
     *
     * @param topic that the person speaks of, told at level 1
     * @param history as {@link #history} gives it, which the readings are of
     * @throws IllegalArgumentException if the scenario has no such topic
     */
    public ToDoubleFunction<ReplyReading> trustMoved(Scenario scenario, String topic, List<Utterance> history) {
        PersonaState before = engine.open(scenario, SEED)
                .state()
                .telling(scenario.topic(topic).id(), 1);
        return reading -> trustMoved(scenario, before, new LearnerInput.Said(reading, history));
    }

    /** What a reply to the person's words answers: the situation, and the words. */
    public static List<Utterance> history(Scenario scenario, String said) {
        return List.of(scenario.situation(), new Utterance(Utterance.PERSONA, said));
    }

    /** By how much trust moves at each moment, in [-0.15, 0.15], when the person's last words are their first line. */
    public Map<Moment, Double> trustMoved(Scenario scenario, String reply) {
        PersonaTurn opening = engine.open(scenario, SEED);
        LearnerInput input = input(scenario, opening.text(), reply);
        Map<Moment, Double> moved = new EnumMap<>(Moment.class);
        moved.put(Moment.START, trustMoved(scenario, opening.state(), input));
        moved.put(Moment.OPEN, trustMoved(scenario, opened(opening.state()), input));
        return moved;
    }

    private static PersonaState opened(PersonaState start) {
        InnerState inner = start.inner();
        return new PersonaState(
                        new PersonaState.Feeling(
                                new InnerState(HALFWAY, inner.distress(), HALFWAY, inner.energy()), start.emotion()),
                        start.memory(),
                        start.standing(),
                        start.lastWords(),
                        start.left())
                .telling(start.topic(), 1);
    }

    private LearnerInput input(Scenario scenario, String said, String reply) {
        List<Utterance> history = history(scenario, said);
        return new LearnerInput.Said(reader.read(new ReplyContext(scenario.language(), history, reply)), history);
    }

    private double trustMoved(Scenario scenario, PersonaState before, LearnerInput input) {
        return engine.respond(scenario, before, input, SEED).state().inner().trust()
                - before.inner().trust();
    }
}
