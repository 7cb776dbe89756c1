package tongli.practice.showing;

import java.time.Instant;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Require;
import tongli.practice.Guess;

/**
 * What the learner took a showing for.
 *
 * @param strength 1 a little, 2 clearly, 3 very much; of calm it says nothing
 * @param key of the request that said so
 */
public record Named(BasicEmotion feeling, int strength, Optional<String> key, Instant at) {
    public Named {
        Require.inRange("strength", strength, 1, Guess.STRONGEST);
    }

    /** Whether the two say the same. */
    boolean isAs(BasicEmotion other, int otherStrength) {
        return feeling == other && strength == otherStrength;
    }
}
