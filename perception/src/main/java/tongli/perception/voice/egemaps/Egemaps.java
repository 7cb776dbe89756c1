package tongli.perception.voice.egemaps;

/**
 * What eGeMAPS says of a recording: the 88 numbers, and the contours behind them, so that a moment can be named. For many threads,
 * as long as none adds to the contours.
 *
 * <p>Where this strays from the usual extractor, on purpose:
 *
 * <ul>
 *   <li>Pitch is read off the peak of the autocorrelation near the candidate chosen, so it is exact to a few cents.
 *   <li>The long window lies around the short one. The extractor begins both together, so that its short window is still in silence where
 *       its long one is already in a voice.
 *   <li>Formants' levels and H1–A3 are taken in voiced frames only, as the paper says; the extractor counts −201 dB for the others.
 *   <li>The autocorrelation is divided by that of its window, so that the harmonics-to-noise ratio is that of the sound (Boersma 1993).
 *   <li>Jitter and shimmer are measured over all periods of a long frame, not only over those that begin in its hop.
 *   <li>Beginning and end of a recording are measured too, the long windows filled up with silence.
 * </ul>
 *
 * <p>Silence has a loudness of 0, balanced spectra and no voice. Nothing is ever infinite or no number.
 */
public record Egemaps(VoiceFeatures features, Contours contours) {
    /** Samples a second that are expected. */
    public static final int RATE_HZ = Framing.RATE_HZ;

    /** @param samples mono, 16 kHz, in [-1, 1]; see {@link EgemapsStream#accept} for what is not */
    public static Egemaps of(float[] samples) {
        Contours contours = new Contours();
        EgemapsStream stream = new EgemapsStream(contours::add);
        stream.accept(samples, 0, samples.length);
        stream.finish();
        return new Egemaps(VoiceFeatures.of(contours), contours);
    }
}
