package tongli.perception.voice.egemaps;

/**
 * Follows a voice from period to period within a long frame, and measures how much their lengths (jitter) and amplitudes (shimmer) change.
 * For one thread.
 *
 * <p>A period is laid on the samples up to a tenth earlier or later than the pitch expects it; where the two are most alike is the
 * next. Periods begin half a period before the strongest sample, so that each holds one whole pulse.
 */
final class Periods {
    private static final double SEARCHED = 0.1;
    private static final double ALIKE = 0.5;
    private static final int FEWEST = 2;

    private double jitter;
    private double shimmerDb;

    /** Mean |Tᵢ − Tᵢ₋₁| over mean T; 0 if fewer than two periods were found. */
    double jitter() {
        return jitter;
    }

    /** Mean |20 log₁₀(Aᵢ / Aᵢ₋₁)|; 0 if fewer than two periods were found. */
    double shimmerDb() {
        return shimmerDb;
    }

    /** Measures a frame, not windowed. @param f0Hz above 0 */
    void measure(double[] samples, double f0Hz) {
        double expected = Framing.RATE_HZ / f0Hz;
        int length = (int) Math.round(expected);
        int start = strongest(samples, length) - length / 2;
        double lengths = 0;
        double lengthChanges = 0;
        double amplitudeChanges = 0;
        int found = 0;
        double before = 0;
        double amplitude = amplitude(samples, start, length);
        double next = next(samples, start, length);
        while (next > 0) {
            start += (int) Math.round(next);
            double following = amplitude(samples, start, length);
            amplitudeChanges += Math.abs(Decibels.ofRatio(following * following, amplitude * amplitude));
            amplitude = following;
            lengths += next;
            lengthChanges += found == 0 ? 0 : Math.abs(next - before);
            before = next;
            found++;
            next = next(samples, start, length);
        }
        boolean enough = found >= FEWEST;
        jitter = enough ? lengthChanges / (found - 1) / (lengths / found) : 0;
        shimmerDb = enough ? amplitudeChanges / found : 0;
    }

    /** Looked for between half a period and one and a half, so that there is room before it. */
    private static int strongest(double[] samples, int length) {
        int best = length / 2;
        for (int n = best; n < best + length && n < samples.length; n++) {
            if (Math.abs(samples[n]) > Math.abs(samples[best])) {
                best = n;
            }
        }
        return best;
    }

    private static double amplitude(double[] samples, int start, int length) {
        double low = 0;
        double high = 0;
        for (int n = start; n < Math.min(start + length, samples.length); n++) {
            low = Math.min(low, samples[n]);
            high = Math.max(high, samples[n]);
        }
        return high - low;
    }

    /** How long the period at {@code start} is, between samples; 0 if none like it follows within the frame. */
    private static double next(double[] samples, int start, int length) {
        int shortest = Math.max((int) Math.floor(length * (1 - SEARCHED)), 2);
        int longest = (int) Math.ceil(length * (1 + SEARCHED));
        if (start + longest + 1 + length > samples.length) {
            return 0;
        }
        double[] alike = new double[longest - shortest + 3];
        int best = 1;
        for (int i = 0; i < alike.length; i++) {
            alike[i] = likeness(samples, start, start + shortest - 1 + i, length);
            if (i > 0 && i < alike.length - 1 && alike[i] > alike[best]) {
                best = i;
            }
        }
        if (alike[best] < ALIKE) {
            return 0;
        }
        boolean top = alike[best] >= alike[best - 1] && alike[best] >= alike[best + 1];
        double offset = top
                ? Parabola.through(alike[best - 1], alike[best], alike[best + 1])
                        .offset()
                : 0;
        return shortest - 1 + best + offset;
    }

    private static double likeness(double[] samples, int one, int other, int length) {
        double product = 0;
        double power = 0;
        double otherPower = 0;
        for (int n = 0; n < length; n++) {
            product += samples[one + n] * samples[other + n];
            power += samples[one + n] * samples[one + n];
            otherPower += samples[other + n] * samples[other + n];
        }
        double scale = Math.sqrt(power * otherPower);
        return scale > 0 ? product / scale : 0;
    }
}
