package tongli.perception.voice.egemaps;

import java.util.Arrays;

/**
 * The levels of a voice's harmonics in the spectrum of a long frame. For one thread.
 *
 * <p>A harmonic is the highest bin within a quarter of the pitch around its place; a parabola through the levels beside it gives the
 * height between bins, which is exact for the Gaussian window.
 */
final class Harmonics {
    private static final double SEARCHED = 0.25;
    private static final double OF_A_FORMANT = 0.2;
    /** Weaker than the strongest by so much is not told from nothing. */
    private static final double FLOOR_DB = -120;

    private final double hzABin;
    private double[] levels = {};
    private double f0Hz;

    Harmonics(int bins) {
        this.hzABin = Framing.RATE_HZ / 2.0 / (bins - 1);
    }

    /** Takes a frame in; the other methods speak of it. @param f0Hz above 0 */
    void take(double[] magnitudes, double f0Hz) {
        this.f0Hz = f0Hz;
        int count = (int) Math.floor(Framing.RATE_HZ / 2.0 / f0Hz - SEARCHED);
        levels = new double[count];
        for (int n = 0; n < count; n++) {
            levels[n] = level(magnitudes, (n + 1) * f0Hz);
        }
        double floor = Arrays.stream(levels).max().orElse(0) + FLOOR_DB;
        Arrays.setAll(levels, n -> Math.max(levels[n], floor));
    }

    private double level(double[] magnitudes, double hz) {
        int from = Math.max((int) Math.round((hz - SEARCHED * f0Hz) / hzABin), 1);
        int to = Math.min((int) Math.round((hz + SEARCHED * f0Hz) / hzABin), magnitudes.length - 2);
        int best = from;
        for (int k = from; k <= to; k++) {
            if (magnitudes[k] > magnitudes[best]) {
                best = k;
            }
        }
        double middle = db(magnitudes[best]);
        double left = db(magnitudes[best - 1]);
        double right = db(magnitudes[best + 1]);
        return left > middle || right > middle
                ? middle
                : Parabola.through(left, middle, right).height();
    }

    private static double db(double magnitude) {
        return Decibels.ofPower(magnitude * magnitude);
    }

    /** The first harmonic over the second, in dB; 0 if there is no second. */
    double h1OverH2() {
        return levels.length < 2 ? 0 : levels[0] - levels[1];
    }

    /** The highest harmonic near a formant over the first one, in dB; 0 if the formant lies above all. */
    double nearOverH1(double formantHz) {
        int nearest = Math.max((int) Math.round(formantHz / f0Hz), 1);
        int from = Math.min(nearest, Math.max((int) Math.ceil(formantHz * (1 - OF_A_FORMANT) / f0Hz), 1));
        int to = Math.max(nearest, (int) Math.floor(formantHz * (1 + OF_A_FORMANT) / f0Hz));
        double highest = Double.NEGATIVE_INFINITY;
        for (int n = from; n <= to && n <= levels.length; n++) {
            highest = Math.max(highest, levels[n - 1]);
        }
        return highest == Double.NEGATIVE_INFINITY ? 0 : highest - levels[0];
    }
}
