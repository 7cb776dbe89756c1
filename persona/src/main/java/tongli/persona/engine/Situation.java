package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tongli.persona.InnerState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.engine.PersonaTurn.Hints;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * All that a persona goes by when they decide what to do this turn. One a turn; {@code lines} remembers what it gave.
 *
 * @param mind what the persona recognises; asked for only where there are words
 * @param before the state before the turn
 * @param inner the inner state after this turn's appraisal
 * @param hurts turns so far that hurt, this one among them
 */
record Situation(
        Supplier<Mind> mind,
        Scenario scenario,
        PersonaState before,
        InnerState inner,
        Perception perception,
        Appraisal appraisal,
        int hurts,
        LinePicker lines) {

    /** The topic at hand. */
    Topic topic() {
        return scenario.topic(perception.topic());
    }

    /** How deep a topic has been told; 0 is not at all. */
    int told(Topic topic) {
        return before.told(topic.id());
    }

    /** The depth at which the topic at hand can be talked of: at least 1. */
    int reached() {
        return Math.max(1, told(topic()));
    }

    /** The correction that best answers the guess that missed: each was written with some wrong guess in mind. */
    Optional<Line> correction() {
        List<Line> corrections = topic().level(reached()).correct();
        String guess = perception.met().words();
        return guess.isEmpty()
                ? lines.pick(corrections)
                : lines.pickNearest(corrections, mind.get().nearTo(guess));
    }

    /** A line that tells nothing of the topic at hand. */
    Act act(PersonaBehaviour behaviour, Line line, String reason) {
        return Act.of(behaviour, line.say(), line.thought(), reason, perception.topic());
    }

    /**
     * A line at a depth of a topic, with what a good listener could answer to it.
     *
     * @param words the line with whatever leads up to it
     */
    static Act act(PersonaBehaviour behaviour, String words, Line line, String reason, Topic about, int level) {
        Level depth = about.level(level);
        return Act.of(behaviour, words, line.thought(), reason, about.id())
                .at(level, new Hints(depth.hear(), depth.ask()));
    }
}
