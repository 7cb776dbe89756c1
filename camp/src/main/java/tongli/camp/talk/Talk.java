package tongli.camp.talk;

import java.util.List;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Topic;

/**
 * A talk as far as it has come: all that is so, hidden or not. Immutable, so that whoever may see it can try one
 * response and then another. Only a planner and tests may; a policy gets {@link Sight}.
 *
 * @param seed of the episode
 * @param last the other's last turn, with their inner state
 * @param seen what a listener has seen and heard
 * @param dangerAsked whether danger was asked about since it could be heard
 */
public record Talk(long seed, PersonaTurn last, Seen seen, boolean dangerAsked) {

    /** Whether the other has left. */
    public boolean isLeft() {
        return last.state().left();
    }

    /** Whether no turn is left. */
    public boolean isSpent() {
        return seen.turn() >= seen.limit();
    }

    /** Whether the other has told a topic to its end, and is still there. */
    public boolean isToldToAnEnd() {
        return !isLeft() && last.state().deepest() == Topic.DEPTH;
    }

    /** What the responder did so far. */
    public List<Response> said() {
        return seen.said();
    }
}
