package tongli.coaching.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.coaching.CoachHints;
import tongli.core.Require;
import tongli.core.Utterance;

/**
 * A line that the learner answers once.
 *
 * @param who says it, and where
 * @param before what was said before, oldest first
 * @param hints what its author would have answered
 * @param answers what the person says then, where that is written
 */
public record Exchange(String who, List<Utterance> before, String said, CoachHints hints, Optional<Answers> answers) {
    public Exchange {
        Require.notBlank("who", who);
        before = List.copyOf(before);
        Require.notBlank("said", said);
    }

    /** What the reply answers, as an assessor reads it. */
    public List<Utterance> history() {
        List<Utterance> history = new ArrayList<>();
        history.add(new Utterance(Utterance.SITUATION, who));
        history.addAll(before);
        history.add(new Utterance(Utterance.PERSONA, said));
        return history;
    }
}
