package tongli.camp.known;

import java.util.Map;
import java.util.SplittableRandom;
import tongli.camp.env.Box;
import tongli.camp.env.Discrete;
import tongli.camp.env.Env;
import tongli.camp.env.Start;
import tongli.camp.env.Step;

/**
 * A pole on a cart, to be kept upright by pushing left (0) or right (1): 1 for each step, over when it falls or the cart
 * leaves the track, broken off after {@link #LIMIT} steps. A method that works keeps it up for 475 steps on average, as
 * Gymnasium's CartPole-v1 has it. For one thread.
 *
 * <p>Observation: position, speed, angle and angular speed, held to [−{@value #BOUND}, {@value #BOUND}].
 *
 * <p>Source: Barto, Sutton and Anderson, IEEE Trans. SMC 13 (1983), with the numbers of Gymnasium's CartPole-v1; explicit Euler.
 */
public final class CartPole implements Env<double[], Integer> {
    public static final int LIMIT = 500;

    private static final double BOUND = 100;
    private static final double GRAVITY = 9.8;
    private static final double POLE_MASS = 0.1;
    private static final double TOTAL_MASS = 1.1;
    private static final double HALF_POLE = 0.5;
    private static final double FORCE = 10;
    private static final double SECONDS = 0.02;
    private static final double FALLEN = Math.toRadians(12);
    private static final double OFF_TRACK = 2.4;
    private static final double START = 0.05;

    private double[] state = new double[4];
    private int steps;
    private boolean running;

    @Override
    public Box observations() {
        return new Box(4, -BOUND, BOUND);
    }

    @Override
    public Discrete actions() {
        return new Discrete(2);
    }

    @Override
    public Start<double[]> reset(long seed) {
        state = new Box(4, -START, START).sample(new SplittableRandom(seed));
        steps = 0;
        running = true;
        return new Start<>(state.clone(), Map.of());
    }

    @Override
    public Step<double[]> step(Integer action) {
        if (!running) {
            throw new IllegalStateException("no episode is under way; reset first");
        }
        if (!actions().contains(action)) {
            throw new IllegalArgumentException(action + " is no push; push left with 0 or right with 1");
        }
        state = moved(state, action == 1 ? FORCE : -FORCE);
        steps++;
        boolean fell = Math.abs(state[0]) > OFF_TRACK || Math.abs(state[2]) > FALLEN;
        boolean enough = !fell && steps >= LIMIT;
        running = !fell && !enough;
        return new Step<>(state.clone(), 1, fell, enough, Map.of());
    }

    static double[] moved(double[] from, double force) {
        double speed = from[1];
        double angle = from[2];
        double turning = from[3];
        double sin = Math.sin(angle);
        double cos = Math.cos(angle);
        double pull = (force + POLE_MASS * HALF_POLE * turning * turning * sin) / TOTAL_MASS;
        double turned = (GRAVITY * sin - cos * pull) / (HALF_POLE * (4.0 / 3.0 - POLE_MASS * cos * cos / TOTAL_MASS));
        double pushed = pull - POLE_MASS * HALF_POLE * turned * cos / TOTAL_MASS;
        return new double[] {
            from[0] + SECONDS * speed, speed + SECONDS * pushed, angle + SECONDS * turning, turning + SECONDS * turned
        };
    }
}
