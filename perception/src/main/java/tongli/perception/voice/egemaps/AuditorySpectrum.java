package tongli.perception.voice.egemaps;

import tongli.perception.voice.dsp.MelBands;

/**
 * What a short frame is to the ear, from 26 mel bands: its loudness (each band weighted by the curve of equal loudness, compressed as
 * intensity becomes loudness, and summed) and its cepstral coefficients. For one thread.
 *
 * <p>Source: Hermansky, Perceptual linear predictive analysis of speech, JASA 87(4), 1990; Young et al., The HTK Book, 5.4.
 */
final class AuditorySpectrum {
    static final int BANDS = 26;
    private static final double FROM_HZ = 20;
    private static final double TO_HZ = 8000;
    private static final double LOUDNESS_EXPONENT = 0.33;
    private static final double LIFTER = 22;
    /** The coefficients are defined on samples of 16 bits. */
    private static final double SIXTEEN_BITS = 32_767.0 * 32_767.0;

    private static final double FLOOR = 1e-8;

    private final MelBands bands;
    private final double[] weight = new double[BANDS];
    private final double[] sums = new double[BANDS];
    private final double[] levels = new double[BANDS];

    AuditorySpectrum(int bins) {
        bands = new MelBands(BANDS, bins, Framing.RATE_HZ, FROM_HZ, TO_HZ);
        for (int band = 0; band < BANDS; band++) {
            weight[band] = equalLoudness(bands.centreHz(band));
        }
    }

    /** Sensitivity of the ear at about 40 dB, by Hermansky's equation 7, as a share of power. */
    private static double equalLoudness(double hz) {
        double w2 = Math.pow(2 * Math.PI * hz, 2);
        return (w2 + 56.8e6) * w2 * w2 / ((w2 + 6.3e6) * (w2 + 6.3e6) * (w2 + 0.38e9));
    }

    /** Takes a frame in; the other methods speak of it. */
    void take(double[] power) {
        bands.apply(power, sums);
        for (int band = 0; band < BANDS; band++) {
            levels[band] = Math.log(Math.max(sums[band] * SIXTEEN_BITS, FLOOR));
        }
    }

    /** In no unit; 0 for silence; grows with the amplitude to the power of 0.66. */
    double loudness() {
        double loudness = 0;
        for (int band = 0; band < BANDS; band++) {
            loudness += Math.pow(sums[band] * weight[band], LOUDNESS_EXPONENT);
        }
        return loudness;
    }

    /** The logarithm of each band's power, that of samples of 16 bits. @return the caller's own */
    float[] levels() {
        float[] copy = new float[BANDS];
        for (int band = 0; band < BANDS; band++) {
            copy[band] = (float) levels[band];
        }
        return copy;
    }

    /** @param order from 1 */
    double mfcc(int order) {
        double sum = 0;
        for (int band = 0; band < BANDS; band++) {
            sum += levels[band] * Math.cos(Math.PI * order / BANDS * (band + 0.5));
        }
        return Math.sqrt(2.0 / BANDS) * sum * (1 + LIFTER / 2 * Math.sin(Math.PI * order / LIFTER));
    }
}
