package tongli.perception.voice.dsp;

import java.util.Arrays;

/**
 * How alike a frame is to itself one period later: the autocorrelation of the windowed frame, divided by that of the window, so
 * that a sound which repeats exactly reaches 1 at its period. Between whole lags it is interpolated by a windowed sinc, for the
 * peak of a bright voice is narrower than a sample. For one thread.
 *
 * <p>Source: Boersma, Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a sampled
 * sound, Proc. Institute of Phonetic Sciences 17, Amsterdam 1993.
 */
public final class Periodicity {
    /** Lags on each side that the sinc reaches. */
    private static final int REACH = 16;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double EXACT_LAG = 1e-3;
    private static final double[] COS = new double[2 * REACH + 1];
    private static final double[] SIN = new double[2 * REACH + 1];

    static {
        for (int k = -REACH; k <= REACH; k++) {
            COS[k + REACH] = Math.cos(Math.PI * k / (REACH + 1));
            SIN[k + REACH] = Math.sin(Math.PI * k / (REACH + 1));
        }
    }

    private final double[] ofWindow;
    private double lag;
    private double likeness;

    /** @param longestLag that will be asked for */
    public Periodicity(Window window, int longestLag) {
        double[] weights = new double[window.length()];
        Arrays.setAll(weights, window::weight);
        ofWindow = new double[longestLag + 2 * REACH];
        Arrays.setAll(ofWindow, at -> correlate(weights, at));
    }

    private static double correlate(double[] frame, int lag) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0; // four sums that do not wait for each other take a third of the time of one
        int n = lag;
        for (; n + 3 < frame.length; n += 4) {
            first += frame[n] * frame[n - lag];
            second += frame[n + 1] * frame[n + 1 - lag];
            third += frame[n + 2] * frame[n + 2 - lag];
            fourth += frame[n + 3] * frame[n + 3 - lag];
        }
        for (; n < frame.length; n++) {
            first += frame[n] * frame[n - lag];
        }
        return first + second + third + fourth;
    }

    /** The lag found by the last search, in samples. */
    public double lag() {
        return lag;
    }

    /** The normalised autocorrelation at {@link #lag()}, at most 1; 0 for a frame without power. */
    public double likeness() {
        return likeness;
    }

    /**
     * Searches the highest likeness near a lag.
     *
     * @param frame windowed by the window given
     * @param around where to look, in samples
     * @param width the share of {@code around} to look at on each side
     */
    public void search(double[] frame, double around, double width) {
        int low = (int) Math.floor(around * (1 - width));
        int high = (int) Math.ceil(around * (1 + width));
        if (low < 1 || high + REACH >= ofWindow.length) {
            throw new IllegalArgumentException("no room to look around a lag of %s".formatted(around));
        }
        lag = around;
        likeness = 0;
        double power = correlate(frame, 0) / ofWindow[0];
        if (!(power > 0)) {
            return;
        }
        double[] near = new double[high - low + 1 + 2 * REACH];
        for (int i = 0; i < near.length; i++) {
            int at = Math.abs(low - REACH + i);
            near[i] = correlate(frame, at) / ofWindow[at] / power;
        }
        int best = REACH;
        for (int i = REACH; i < near.length - REACH; i++) {
            if (near[i] > near[best]) {
                best = i;
            }
        }
        double found = highest(near, Math.max(best - 1, REACH), Math.min(best + 1, near.length - 1 - REACH));
        lag = found + low - REACH;
        likeness = Math.min(between(near, found), 1);
    }

    /** Golden section: the likeness has one peak between the neighbours of its highest sample. */
    private static double highest(double[] near, double from, double to) {
        double low = from;
        double high = to;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = between(near, left);
        double atRight = between(near, right);
        while (high - low > EXACT_LAG) {
            if (atLeft > atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = between(near, left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = between(near, right);
            }
        }
        return (low + high) / 2;
    }

    private static double between(double[] near, double place) {
        int middle = (int) Math.round(place);
        double offset = place - middle;
        if (Math.abs(offset) < EXACT_LAG / 4) {
            return near[middle];
        }
        // sin(π(offset − k)) is the same up to its sign for all k, and the Hann window's cosine is that of a sum of
        // angles
        double sine = Math.sin(Math.PI * offset) / Math.PI;
        double cosOffset = Math.cos(Math.PI * offset / (REACH + 1));
        double sinOffset = Math.sin(Math.PI * offset / (REACH + 1));
        double sum = 0;
        for (int k = Math.max(-REACH, -middle); k <= REACH && middle + k < near.length; k++) {
            double hann = 0.5 + 0.5 * (cosOffset * COS[k + REACH] + sinOffset * SIN[k + REACH]);
            sum += near[middle + k] * hann * ((k & 1) == 0 ? sine : -sine) / (offset - k);
        }
        return sum;
    }
}
