package tongli.learning.data.media;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Brings samples, block by block, to {@value #RATE_HZ} a second: a low-pass filter (sinc under a Hann window) is laid on each
 * place where a sample is wanted. For one thread.
 */
final class Resampler {
    static final int RATE_HZ = 5_000;

    private static final double CUTOFF_HZ = 2_300;
    /** Of half the rate that comes in, so that what is slower than {@value #RATE_HZ} is filled in evenly. */
    private static final double CUTOFF_SHARE = 0.92;

    private static final double HALF_SECONDS = 0.004;
    private static final int STEPS = 4_096;

    private final double rateHz;
    private final DoubleConsumer out;
    private final double[] filter = new double[STEPS + 2];
    /** What came in and is still needed. */
    private double[] held = new double[0];
    /** The number of the first of {@link #held} in the whole; the silence before the beginning is held too. */
    private long from;

    private long written;

    /** @param out takes the samples that come out, in order */
    Resampler(double rateHz, DoubleConsumer out) {
        this.rateHz = rateHz;
        this.out = out;
        double cutoff = Math.min(CUTOFF_HZ, CUTOFF_SHARE * rateHz / 2);
        for (int i = 0; i <= STEPS; i++) {
            double share = (double) i / STEPS;
            double turn = 2 * Math.PI * cutoff * share * HALF_SECONDS;
            double sinc = i == 0 ? 1 : Math.sin(turn) / turn;
            filter[i] = 2 * cutoff / rateHz * sinc * (1 + Math.cos(Math.PI * share)) / 2;
        }
        from = -reach();
        held = new double[reach()];
    }

    private int reach() {
        return (int) Math.ceil(HALF_SECONDS * rateHz) + 1;
    }

    void add(double[] samples, int count) {
        int before = held.length;
        held = Arrays.copyOf(held, before + count);
        System.arraycopy(samples, 0, held, before, count);
        write();
    }

    /** Writes what still waited for samples behind it. */
    void end() {
        held = Arrays.copyOf(held, held.length + reach());
        write();
    }

    private void write() {
        long end = from + held.length;
        while (place() + reach() < end) {
            out.accept(at(place()));
            written++;
        }
        int done = (int) Math.max(0, Math.min(held.length, (long) place() - reach() - from));
        held = Arrays.copyOfRange(held, done, held.length);
        from += done;
    }

    /** Where the next sample is wanted, among those that come in. */
    private double place() {
        return written * rateHz / RATE_HZ;
    }

    private double at(double place) {
        double half = HALF_SECONDS * rateHz;
        int first = (int) (Math.ceil(place - half) - from);
        int last = (int) (Math.floor(place + half) - from);
        double sum = 0;
        for (int i = Math.max(0, first); i <= last; i++) {
            sum += held[i] * filter[(int) (Math.abs(i + from - place) / half * STEPS + 0.5)];
        }
        return sum;
    }
}
