package tongli.persona.engine;

import java.util.Optional;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Impact;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Steps;
import tongli.persona.scenario.Topic;

/**
 * How a persona who is owed something takes a step with an amount, a day or a name to it: they take it up, and once one
 * was taken they stay with what it does not mend rather than ask for it again. One a turn.
 */
final class Stepping {

    private final Situation now;

    Stepping(Situation now) {
        this.now = now;
    }

    /** A deed changes everything: it is taken up before anything else is said. */
    Optional<Act> deed() {
        return take(true);
    }

    /** A promise may also be taken up by a word before something is told. */
    Optional<Act> promise() {
        return take(false);
    }

    private Optional<Act> take(boolean done) {
        return now.scenario()
                .steps()
                .filter(steps -> now.perception()
                        .step()
                        .filter(step -> step.done() == done)
                        .isPresent())
                .flatMap(steps -> now.lines()
                        .pick(done ? steps.done() : steps.promised())
                        .map(line -> about(steps, line, done ? "takes up a deed" : "takes up a promise")));
    }

    /** What a deed leaves unmended, when the talk comes back to its topic. */
    Optional<Act> stay() {
        return now.scenario()
                .steps()
                .filter(steps -> now.topic().id().equals(steps.topic()))
                .filter(steps -> !now.appraisal().has(Impact.PUZZLING))
                .filter(steps -> now.before().spent().stream().anyMatch(id -> id.startsWith(Steps.DONE)))
                .flatMap(steps -> now.lines()
                        .pick(steps.unmended())
                        .map(line -> about(steps, line, "stays with what the deed does not mend")));
    }

    /** The matter itself is no news any more: its first level is as good as told. */
    private Act about(Steps steps, Line line, String reason) {
        Topic topic = now.scenario().topic(steps.topic());
        int level = Math.max(1, now.told(topic));
        return Situation.act(PersonaBehaviour.ELABORATE, line.say(), line, reason, topic, level);
    }
}
