package tongli.persona.engine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tongli.core.Require;
import tongli.core.Utterance;
import tongli.persona.scenario.Topic;
import tongli.understanding.ReplyReading;

/** What the learner did: said something, acted without words, or stayed quiet. */
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

    /**
     * The learner did something of which is known only what it does and what it meets, and no words. A policy of the camp
     * acts so: everything that follows from perceiving it is what would follow from words perceived alike. Nothing can ask
     * for a fact or name a step without words.
     *
     * @param reading what a reader would have found; of the empty text
     * @param touched id of the topic that it touches itself; empty where it only carries on
     * @param fit whether its reflections meet the truth of the topic
     * @param level of the truth that they say, 1 to 4; 0 where they say none
     */
    record Wordless(ReplyReading reading, Optional<String> touched, Fit fit, int level) implements LearnerInput {
        public Wordless {
            Require.inRange("level", level, 0, Topic.DEPTH);
            if (!reading.reply().isEmpty()) {
                throw new IllegalArgumentException("a wordless reply has %d characters; say it instead"
                        .formatted(reading.reply().length()));
            }
            if ((fit == Fit.FITS) != (level > 0)) {
                throw new IllegalArgumentException(
                        "a reflection that %s says the truth of level %d; only one that fits says one, from 1 on"
                                .formatted(fit.name().toLowerCase(Locale.ROOT), level));
            }
        }
    }

    /** The learner chose to stay quiet. */
    record Waited() implements LearnerInput {}
}
