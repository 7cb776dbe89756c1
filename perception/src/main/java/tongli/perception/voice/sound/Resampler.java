package tongli.perception.voice.sound;

import java.math.BigInteger;
import java.util.Arrays;
import tongli.core.Require;

/**
 * Brings samples, block by block, from one rate to another: a low-pass filter is laid on each place where a sample is wanted. Where the rates have a small
 * ratio – all usual ones have – each place falls on a phase of the filter; else it is drawn between two. Nothing is delayed: the first sample that comes out belongs to
 * the first that came in. n samples become n · to / from, rounded up. For one thread.
 */
public final class Resampler {
    /** Finer phases would take more memory than they gain: drawn between so many, errors lie below −100 dB. */
    private static final int MOST_PHASES = 512;

    private final long from;
    private final long to;
    private final int phases;
    private final LowPass filter;
    /** What came in and is still needed; it begins {@link #start} samples after the beginning, and silence stands before that. */
    private float[] held;

    private long start;
    private long taken;
    private long given;

    /** @throws IllegalArgumentException if a rate lies outside 1,000 to 1,000,000 samples a second */
    public Resampler(int fromHz, int toHz) {
        Require.inRange("fromHz", fromHz, 1_000, 1_000_000);
        Require.inRange("toHz", toHz, 1_000, 1_000_000);
        long common = BigInteger.valueOf(fromHz).gcd(BigInteger.valueOf(toHz)).longValue();
        this.from = fromHz / common;
        this.to = toHz / common;
        this.phases = (int) Math.min(to, MOST_PHASES);
        this.filter = new LowPass(fromHz, toHz, phases);
        this.held = new float[filter.reach()];
        this.start = -filter.reach();
    }

    /** @param samples the next ones; not kept @return those that can be given by now, few or none at first */
    public float[] add(float[] samples) {
        taken += samples.length;
        hold(samples);
        long whole = taken - filter.reach(); // places before have all their neighbours
        return give(whole <= 0 ? 0 : ceil(whole * to, from));
    }

    /** Those that waited for what follows; silence does. Nothing may be added afterwards. */
    public float[] end() {
        hold(new float[filter.reach() + 1]);
        return give(ceil(taken * to, from));
    }

    private static long ceil(long number, long by) {
        return (number + by - 1) / by;
    }

    private void hold(float[] samples) {
        int before = held.length;
        held = Arrays.copyOf(held, before + samples.length);
        System.arraycopy(samples, 0, held, before, samples.length);
    }

    private float[] give(long until) {
        float[] out = new float[(int) Math.max(0, until - given)];
        for (int i = 0; i < out.length; i++, given++) {
            long place = given * from;
            double behind = (double) (place % to) * phases / to;
            out[i] = filter.at(held, (int) (place / to - filter.reach() - start), behind);
        }
        int done = (int) Math.min(held.length, given * from / to - filter.reach() - start);
        held = Arrays.copyOfRange(held, done, held.length);
        start += done;
        return out;
    }
}
