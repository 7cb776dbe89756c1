package tongli.perception.voice.egemaps;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.perception.voice.dsp.LinearPrediction;
import tongli.perception.voice.dsp.PolynomialRoots;

/**
 * Finds the resonances of the tract in a short frame: the poles of a linear predictor of order 11 on the band below 5.5 kHz.
 * For one thread.
 *
 * <p>The frame is neither resampled nor filtered in time: its autocorrelation at 11 kHz is the inverse transform of the power spectrum
 * cut at 5.5 kHz (Wiener and Khinchin), and the pre-emphasis is a factor there.
 */
final class Formants {
    private static final int ORDER = 11;
    private static final double RATE_HZ = 11_000;
    private static final double PRE_EMPHASIS = 0.97;
    private static final double LOWEST_HZ = 50;
    private static final double HIGHEST_HZ = 5450;
    /** A pole this broad shapes the spectrum's tilt and is no resonance. */
    private static final double BROADEST_HZ = 2000;

    private final double[][] cosines;
    private final double[] emphasis;
    private final double[] lags = new double[ORDER + 1];
    private final PolynomialRoots roots = new PolynomialRoots(ORDER);

    /** A resonance. @param bandwidthHz where it has fallen by 3 dB */
    record Formant(double frequencyHz, double bandwidthHz) {}

    /** @param bins of the spectrum, from 0 to half the sampling rate */
    Formants(int bins) {
        int kept = (int) Math.round((bins - 1) * RATE_HZ / Framing.RATE_HZ) + 1;
        cosines = new double[ORDER + 1][kept];
        emphasis = new double[kept];
        for (int k = 0; k < kept; k++) {
            double angle = Math.PI * k / (kept - 1);
            emphasis[k] = 1 + PRE_EMPHASIS * PRE_EMPHASIS - 2 * PRE_EMPHASIS * Math.cos(angle);
            for (int lag = 0; lag <= ORDER; lag++) {
                // each bin stands for itself and its mirror, the first and the last for themselves only
                cosines[lag][k] = Math.cos(angle * lag) * (k == 0 || k == kept - 1 ? 1 : 2);
            }
        }
    }

    /** The formants of a power spectrum, the lowest first; none in silence. */
    List<Formant> of(double[] power) {
        for (int lag = 0; lag <= ORDER; lag++) {
            double sum = 0;
            for (int k = 0; k < emphasis.length; k++) {
                sum += cosines[lag][k] * emphasis[k] * power[k];
            }
            lags[lag] = sum;
        }
        List<Formant> formants = new ArrayList<>();
        if (lags[0] < Decibels.FLOOR_POWER) {
            return formants; // all roots would lie at zero
        }
        roots.find(LinearPrediction.coefficients(lags));
        for (int root = 0; root < ORDER; root++) {
            double radius = Math.hypot(roots.re(root), roots.im(root));
            if (roots.im(root) > 0 && radius > 0) {
                double hz = Math.atan2(roots.im(root), roots.re(root)) * RATE_HZ / 2 / Math.PI;
                double width = -Math.log(radius) * RATE_HZ / Math.PI;
                if (hz >= LOWEST_HZ && hz <= HIGHEST_HZ && width > 0 && width < BROADEST_HZ) {
                    formants.add(new Formant(hz, width));
                }
            }
        }
        formants.sort(Comparator.comparingDouble(Formant::frequencyHz));
        return formants;
    }
}
