package tongli.practice;

import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * What the learner thinks that the persona feels: a mentalising check.
 *
 * @param afterTurn the turn after which it was made; 0 is after the persona's first line
 * @param strength 1 a little, 2 clearly, 3 very much
 * @param need what the learner thinks that the persona needs
 */
public record Guess(int afterTurn, BasicEmotion emotion, int strength, Optional<String> need) {

    public static final int STRONGEST = 3;

    public Guess {
        Require.inRange("afterTurn", afterTurn, 0, Integer.MAX_VALUE);
        Require.inRange("strength", strength, 1, STRONGEST);
    }
}
