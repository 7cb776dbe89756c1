package tongli.coaching.scale;

import java.util.List;
import java.util.OptionalDouble;
import tongli.core.Coded;
import tongli.core.Require;

/**
 * A convention by which others look closer at an answer sheet. It says that a talk with somebody is worth while, and never
 * what a person has.
 *
 * @param value at or below which it holds
 * @param source who proposed it
 */
public record ScaleMark(Of of, int value, String source) {

    /** What is compared with the value. */
    public enum Of implements Coded {
        SCORE_AT_MOST,
        ANY_ANSWER_AT_MOST
    }

    public ScaleMark {
        Require.notBlank("marks.source", source);
    }

    /** @param points of each answer that was given, reverse items turned */
    boolean holds(OptionalDouble score, List<Integer> points) {
        return switch (of) {
            case SCORE_AT_MOST -> score.isPresent() && score.getAsDouble() <= value;
            case ANY_ANSWER_AT_MOST -> points.stream().anyMatch(one -> one <= value);
        };
    }
}
