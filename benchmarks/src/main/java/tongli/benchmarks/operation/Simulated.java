package tongli.benchmarks.operation;

import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import tongli.core.NearestRank;

/**
 * A server worked out rather than run: turns that are under way share its processors evenly, each taking no more of them than it can use, and what comes
 * when all places are taken is told to come again.
 *
 * <p>With Poisson arrivals and exponential work this is the queue M/M/c (Kleinrock, <i>Queueing Systems</i>, volume 1, 1975, section 3.4) with processor sharing, whose mean a test holds it
 * against.
 *
 * @param p50Millis until a turn is answered
 * @param shed share of the turns that were told to come again
 * @param busy processors, on average
 */
record Simulated(double meanMillis, double p50Millis, double p95Millis, double p99Millis, double shed, double busy) {

    /** Until the queue is as it is on average; not counted. */
    private static final int WARM_SHARE = 10;

    private record Turn(double arrived, double endsAt) {}

    /**
     * What a server is.
     *
     * @param processors that turns have
     * @param places how many turns may be under way
     * @param most processors that one turn can use
     */
    record Server(double processors, int places, double most) {}

    /**
     * Plays a number of turns.
     *
     * @param gaps seconds from one turn to the next
     * @param work of a turn, in seconds of one processor
     */
    static Simulated play(Server server, DoubleSupplier gaps, ToDoubleFunction<Random> work, int turns, long seed) {
        Random chance = new Random(seed);
        PriorityQueue<Turn> underWay = new PriorityQueue<>((a, b) -> Double.compare(a.endsAt(), b.endsAt()));
        double[] answered = new double[turns];
        int count = 0;
        int shed = 0;
        int counted = 0;
        double busy = 0;
        double from = 0;
        double now = 0;
        double each = 0; // of one processor's seconds that each who is there has had
        double next = gaps.getAsDouble();
        for (int arrived = 0; arrived < turns || !underWay.isEmpty(); ) {
            double rate = underWay.isEmpty() ? 0 : Math.min(server.most(), server.processors() / underWay.size());
            double end = underWay.isEmpty()
                    ? Double.POSITIVE_INFINITY
                    : now + (underWay.element().endsAt() - each) / rate;
            boolean comes = arrived < turns && next <= end;
            double then = comes ? next : end;
            each += (then - now) * rate;
            if (arrived > turns / WARM_SHARE) {
                busy += (then - now) * rate * underWay.size();
            } else {
                from = then;
            }
            now = then;
            if (comes) {
                arrived++;
                counted += arrived > turns / WARM_SHARE ? 1 : 0;
                if (underWay.size() >= server.places()) {
                    shed += arrived > turns / WARM_SHARE ? 1 : 0;
                } else {
                    underWay.add(new Turn(now, each + work.applyAsDouble(chance)));
                }
                next = now + gaps.getAsDouble();
            } else {
                Turn done = underWay.remove();
                if (arrived > turns / WARM_SHARE) {
                    answered[count++] = now - done.arrived();
                }
            }
        }
        double[] times = java.util.Arrays.copyOf(answered, count);
        java.util.Arrays.sort(times);
        return new Simulated(
                java.util.Arrays.stream(times).average().orElse(Double.NaN) * 1e3,
                percentile(times, 0.5),
                percentile(times, 0.95),
                percentile(times, 0.99),
                shed / (double) Math.max(1, counted),
                busy / (now - from));
    }

    /** By nearest rank, in milliseconds. */
    private static double percentile(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[NearestRank.place(sorted.length, share)] * 1e3;
    }

    /** Turns that come one by one, at random, as those of many people do. */
    static DoubleSupplier atRandom(double perSecond, long seed) {
        Random chance = new Random(seed);
        return () -> -Math.log(1 - chance.nextDouble()) / perSecond;
    }

    /** Turns that come evenly, as {@link Talks} has them. */
    static DoubleSupplier evenly(double perSecond) {
        return () -> 1 / perSecond;
    }
}
