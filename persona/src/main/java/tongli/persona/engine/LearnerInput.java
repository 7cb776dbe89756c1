package tongli.persona.engine;

import java.util.List;
import tongli.core.Utterance;
import tongli.understanding.ReplyReading;

/** What the learner did: said something, or stayed quiet. */
public sealed interface LearnerInput {

    /**
     * The learner said something.
     *
     * @param history what was said before, oldest first
     */
    record Said(ReplyReading reading, List<Utterance> history) implements LearnerInput {
        public Said {
            history = List.copyOf(history);
        }

        String text() {
            return reading.reply();
        }
    }

    /** The learner chose to stay quiet. */
    record Waited() implements LearnerInput {}
}
