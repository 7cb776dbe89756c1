package tongli.perception.voice.egemaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tongli.perception.voice.dsp.Spline;

/**
 * Finds what pitches a spectrum may have: the amplitudes at a pitch's harmonics are summed, each later one counting less, and the
 * pitches where the sum peaks are the candidates. For one thread.
 *
 * <p>Before, peaks are sharpened (what is not within two bins of one is dropped), the spectrum is smoothed and laid on an axis of
 * octaves, where a harmonic is a shift, and what the ear hears little of is weakened.
 *
 * <p>Source: Hermes, Measurement of pitch by subharmonic summation, JASA 83(1), 1988; the number of harmonics and their decay as in
 * Eyben et al. 2016.
 */
final class SubharmonicSummation {
    static final double LOWEST_HZ = 55;
    static final double HIGHEST_HZ = 1000;

    private static final int MOST_CANDIDATES = 6;
    private static final int HARMONICS = 15;
    private static final double DECAY = 0.85;
    private static final int POINTS_AN_OCTAVE = 64;
    private static final double AXIS_FROM_HZ = 25;
    private static final int KEPT_BESIDE_A_PEAK = 2;
    /** Where the ear's weight is one half; it rises from there over about an octave. */
    private static final double HALF_HEARD_HZ = 50;

    private static final double HEARING_STEEPNESS = 3;

    private final double[] sharp;
    private final double[] smooth;
    private final double[] octaves;
    private final double[] heard;
    private final double[] sums;
    private final int[] shift = new int[HARMONICS];
    private final Spline spline;

    /** @param bins of the spectrum, from 0 to half the sampling rate */
    SubharmonicSummation(int bins) {
        double topHz = Framing.RATE_HZ / 2.0;
        int points = (int) Math.floor(octavesAbove(topHz) * POINTS_AN_OCTAVE) + 1;
        double[] places = new double[points];
        heard = new double[points];
        for (int i = 0; i < points; i++) {
            double hz = hz(i);
            places[i] = Math.min(hz / topHz * (bins - 1), bins - 1);
            heard[i] = 0.5 + Math.atan(HEARING_STEEPNESS * Math.log(hz / HALF_HEARD_HZ) / Math.log(2)) / Math.PI;
        }
        for (int n = 0; n < HARMONICS; n++) {
            shift[n] = (int) Math.round(Math.log(n + 1) / Math.log(2) * POINTS_AN_OCTAVE);
        }
        sharp = new double[bins];
        smooth = new double[bins];
        octaves = new double[points];
        sums = new double[points];
        spline = new Spline(bins, places);
    }

    private static double octavesAbove(double hz) {
        return Math.log(hz / AXIS_FROM_HZ) / Math.log(2);
    }

    private static double hz(double point) {
        return AXIS_FROM_HZ * Math.pow(2, point / POINTS_AN_OCTAVE);
    }

    /** The candidates of a spectrum of magnitudes, the best first; none where nothing peaks. */
    List<PitchCandidate> of(double[] magnitudes) {
        sharpen(magnitudes);
        spline.read(smooth, octaves);
        for (int i = 0; i < octaves.length; i++) {
            octaves[i] = Math.max(octaves[i], 0) * heard[i];
        }
        double mean = sum();
        List<PitchCandidate> candidates = new ArrayList<>();
        int from = (int) Math.ceil(octavesAbove(LOWEST_HZ) * POINTS_AN_OCTAVE);
        int to = (int) Math.floor(octavesAbove(HIGHEST_HZ) * POINTS_AN_OCTAVE);
        for (int i = from; i <= to; i++) {
            if (sums[i] > sums[i - 1] && sums[i] >= sums[i + 1]) {
                Parabola peak = Parabola.through(sums[i - 1], sums[i], sums[i + 1]);
                candidates.add(new PitchCandidate(hz(i + peak.offset()), peak.height(), 1 - mean / peak.height()));
            }
        }
        candidates.sort(Comparator.comparingDouble(PitchCandidate::score).reversed());
        return List.copyOf(candidates.subList(0, Math.min(MOST_CANDIDATES, candidates.size())));
    }

    private void sharpen(double[] magnitudes) {
        Arrays.fill(sharp, 0);
        int last = magnitudes.length - 1;
        for (int k = 1; k < last; k++) {
            if (magnitudes[k] > magnitudes[k - 1] && magnitudes[k] >= magnitudes[k + 1]) {
                int from = Math.max(k - KEPT_BESIDE_A_PEAK, 0);
                int to = Math.min(k + KEPT_BESIDE_A_PEAK, last);
                System.arraycopy(magnitudes, from, sharp, from, to - from + 1);
            }
        }
        smooth[0] = (sharp[0] + sharp[1]) / 2;
        smooth[last] = (sharp[last] + sharp[last - 1]) / 2;
        for (int k = 1; k < last; k++) {
            smooth[k] = (sharp[k - 1] + 2 * sharp[k] + sharp[k + 1]) / 4;
        }
    }

    /** Sums the harmonics of every point of the axis. Returns the mean of the sums. */
    private double sum() {
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            double weight = 1;
            double sum = 0;
            for (int n = 0; n < HARMONICS && i + shift[n] < octaves.length; n++) {
                sum += weight * octaves[i + shift[n]];
                weight *= DECAY;
            }
            sums[i] = sum;
            total += sum;
        }
        return total / sums.length;
    }
}
