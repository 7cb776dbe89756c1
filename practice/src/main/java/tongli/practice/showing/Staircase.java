package tongli.practice.showing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import tongli.core.Require;

/**
 * How strongly to show the next feeling: a little less after two right answers running, more after each wrong one. It homes in on the
 * strength at which somebody names 80 % of the feelings.
 *
 * <p>A step down is 0.5488 of a step up, which makes the two-down one-up rule converge on 80.35 % right (García-Pérez, Vision Research 38,
 * 1998, table 1; the rule is Levitt's, JASA 49, 1971; weighted steps are Kaernbach's, Perception & Psychophysics 49, 1991). Until the first
 * turn the steps are twice as long. The threshold is the mean strength at the turns after the first (Levitt). That convergence was worked out for
 * long runs; what a round of eight tells is rough. Immutable.
 *
 * @param strength of the next showing, in [{@link #LEAST}, 1]
 * @param rightRunning how many answers since the last step were right
 * @param turns the strengths at which its direction changed, oldest first
 * @param direction of the last step: -1 down, 1 up, 0 before the first
 */
record Staircase(double strength, int rightRunning, List<Double> turns, int direction) {

    /** Below it nothing can be seen: most units are no more than a trace. */
    static final double LEAST = 0.1;

    private static final double UP = 0.16;
    private static final double DOWN = 0.5488 * UP;
    private static final int RIGHT_FOR_DOWN = 2;
    private static final int TURNS_FOR_THRESHOLD = 3;

    Staircase {
        Require.inRange("strength", strength, LEAST, 1);
        turns = List.copyOf(turns);
    }

    static Staircase from(double strength) {
        return new Staircase(strength, 0, List.of(), 0);
    }

    Staircase after(boolean right) {
        if (!right) {
            return step(1, UP);
        }
        return rightRunning + 1 < RIGHT_FOR_DOWN
                ? new Staircase(strength, rightRunning + 1, turns, direction)
                : step(-1, DOWN);
    }

    private Staircase step(int towards, double length) {
        List<Double> turned = new ArrayList<>(turns);
        if (direction != 0 && direction != towards) {
            turned.add(strength);
        }
        double size = turned.isEmpty() ? 2 * length : length;
        return new Staircase(Math.max(LEAST, Math.min(1, strength + towards * size)), 0, turned, towards);
    }

    /** Empty before it has turned three times. */
    OptionalDouble threshold() {
        return turns.size() < TURNS_FOR_THRESHOLD
                ? OptionalDouble.empty()
                : turns.subList(1, turns.size()).stream()
                        .mapToDouble(Double::doubleValue)
                        .average();
    }
}
