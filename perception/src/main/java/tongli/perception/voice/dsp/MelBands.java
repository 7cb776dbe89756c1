package tongli.perception.voice.dsp;

import java.util.Arrays;

/**
 * A bank of triangular filters that lie evenly on the mel scale, mel(f) = 1127 ln(1 + f/700): each begins where its left neighbour
 * peaks. Immutable, for many threads.
 *
 * <p>Source: Young et al., The HTK Book, version 3.4, section 5.4.
 */
public final class MelBands {
    private final int bands;
    /** For each bin the band whose falling side it lies on (−1: none), and its share in the band after it. */
    private final int[] left;

    private final double[] rising;
    private final double[] centresHz;

    /**
     * @param bins of the spectrum, from 0 to half of {@code rateHz}
     * @param fromHz where the first filter begins
     * @param toHz where the last ends
     */
    public MelBands(int bands, int bins, double rateHz, double fromHz, double toHz) {
        if (bands < 1 || bins < 2 || !(fromHz >= 0 && fromHz < toHz && toHz <= rateHz / 2)) {
            throw new IllegalArgumentException(
                    "%d bands from %s to %s Hz do not fit half of %s Hz".formatted(bands, fromHz, toHz, rateHz));
        }
        this.bands = bands;
        this.left = new int[bins];
        this.rising = new double[bins];
        this.centresHz = new double[bands];
        double low = mel(fromHz);
        double step = (mel(toHz) - low) / (bands + 1);
        for (int band = 0; band < bands; band++) {
            centresHz[band] = 700 * Math.expm1((low + (band + 1) * step) / 1127);
        }
        for (int bin = 0; bin < bins; bin++) {
            double hz = bin * rateHz / 2 / (bins - 1);
            double place = (mel(hz) - low) / step - 1;
            left[bin] = (int) Math.floor(place);
            rising[bin] = place - left[bin];
            if (hz < fromHz || hz > toHz) {
                left[bin] = bands; // outside of all
            }
        }
    }

    private static double mel(double hz) {
        return 1127 * Math.log1p(hz / 700);
    }

    public int bands() {
        return bands;
    }

    public double centreHz(int band) {
        return centresHz[band];
    }

    /**
     * Sums the spectrum under each filter.
     *
     * @param spectrum as many values as bins
     * @param sums filled; as many as bands
     */
    public void apply(double[] spectrum, double[] sums) {
        Arrays.fill(sums, 0);
        for (int bin = 0; bin < left.length; bin++) {
            int band = left[bin];
            if (band < bands - 1) {
                sums[band + 1] += rising[bin] * spectrum[bin];
            }
            if (band >= 0 && band < bands) {
                sums[band] += (1 - rising[bin]) * spectrum[bin];
            }
        }
    }
}
