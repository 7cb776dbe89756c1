package tongli.practice.correction;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/** What somebody, or a model, says of a text or a reply. */
public sealed interface Answer permits Answer.Felt, Answer.Scored, Answer.Worded, Answer.Approved {

    /** Whether two people who said these mean the same. An answer of another kind never does. */
    boolean agreesWith(Answer other);

    /** The same without anything that somebody wrote. */
    default Answer withoutWords() {
        return this;
    }

    /**
     * What is felt.
     *
     * @param feelings at least one; neutral stands alone. In the order of the enum
     */
    record Felt(Set<BasicEmotion> feelings) implements Answer {
        public Felt {
            if (feelings.isEmpty() || feelings.size() > 1 && feelings.contains(BasicEmotion.NEUTRAL)) {
                throw new IllegalArgumentException(
                        "feelings are %s; name at least one, and neutral only alone".formatted(feelings));
            }
            feelings = Collections.unmodifiableSet(EnumSet.copyOf(feelings));
        }

        @Override
        public boolean agreesWith(Answer other) {
            return equals(other);
        }
    }

    /** How well a reply meets what was said. @param score 0 to 100 */
    record Scored(int score) implements Answer {

        /** So far apart two scores still mean the same. */
        public static final int SAME_WITHIN = 10;

        public Scored {
            Require.inRange("score", score, 0, 100);
        }

        @Override
        public boolean agreesWith(Answer other) {
            return other instanceof Scored scored && distance(scored) <= SAME_WITHIN;
        }

        int distance(Scored other) {
            return Math.abs(score - other.score);
        }

        /** The mean, halves rounded up. */
        Scored mean(Scored other) {
            return new Scored(Math.round((score + other.score) / 2f));
        }
    }

    /** A better wording. @param text empty where words are not kept */
    record Worded(Optional<String> text) implements Answer {
        public Worded {
            text.ifPresent(words -> Require.notBlank("text", words));
        }

        public static Worded of(String text) {
            return new Worded(Optional.of(text));
        }

        @Override
        public boolean agreesWith(Answer other) {
            return equals(other);
        }

        @Override
        public Answer withoutWords() {
            return new Worded(Optional.empty());
        }
    }

    /** Whether a wording that somebody proposed is a good one. */
    record Approved(boolean approved) implements Answer {
        @Override
        public boolean agreesWith(Answer other) {
            return equals(other);
        }
    }
}
