package tongli.perception.voice.egemaps;

/** The low-level descriptors of the set, in the reference's order and under its names. */
public enum Descriptor {
    /** Sum of the auditory spectrum; 0 is silence. */
    LOUDNESS("loudness", false),
    /** Energy in 1–5 kHz against 50–1000 Hz, in dB: a pressed voice is higher. */
    ALPHA_RATIO("alphaRatio", false),
    /** Strongest peak below 2 kHz against the strongest in 2–5 kHz, in dB: a soft voice is higher. */
    HAMMARBERG_INDEX("hammarbergIndex", false),
    /** Slope of the spectrum in 0–500 Hz, dB a Hz. */
    SLOPE_0_500("slope0-500", false),
    /** Slope of the spectrum in 500–1500 Hz, dB a Hz. */
    SLOPE_500_1500("slope500-1500", false),
    /** How far the spectrum has moved since the frame before. */
    SPECTRAL_FLUX("spectralFlux", false),
    /** Mel-frequency cepstral coefficients. */
    MFCC1("mfcc1", false),
    MFCC2("mfcc2", false),
    MFCC3("mfcc3", false),
    MFCC4("mfcc4", false),
    /** Pitch in semitones above 27.5 Hz; 0 where there is no voice. */
    F0_SEMITONE("F0semitoneFrom27.5Hz", true),
    /** Mean change between consecutive periods as a share of the mean period. */
    JITTER_LOCAL("jitterLocal", true),
    /** Mean change of the peak-to-peak amplitude between consecutive periods, in dB. */
    SHIMMER_LOCAL_DB("shimmerLocaldB", true),
    /** Harmonics-to-noise ratio, in dB. */
    HNR_DB("HNRdBACF", true),
    /** First harmonic against the second, in dB: a breathy voice is higher. */
    H1_H2("logRelF0-H1-H2", true),
    /** First harmonic against the highest one near the third formant, in dB. */
    H1_A3("logRelF0-H1-A3", true),
    /** Hz. */
    F1_FREQUENCY("F1frequency", true),
    /** Hz. */
    F1_BANDWIDTH("F1bandwidth", true),
    /** The highest harmonic near the formant against the first harmonic, in dB. */
    F1_AMPLITUDE("F1amplitudeLogRelF0", true),
    /** Hz. */
    F2_FREQUENCY("F2frequency", true),
    /** Hz. */
    F2_BANDWIDTH("F2bandwidth", true),
    /** As of the first formant. */
    F2_AMPLITUDE("F2amplitudeLogRelF0", true),
    /** Hz. */
    F3_FREQUENCY("F3frequency", true),
    /** Hz. */
    F3_BANDWIDTH("F3bandwidth", true),
    /** As of the first formant. */
    F3_AMPLITUDE("F3amplitudeLogRelF0", true);

    private final String reference;
    private final boolean voicedOnly;

    Descriptor(String reference, boolean voicedOnly) {
        this.reference = reference;
        this.voicedOnly = voicedOnly;
    }

    /** The reference's name, without what it appends for smoothing. */
    public String reference() {
        return reference;
    }

    /** Whether it is measured in voiced frames only and 0 in all others. */
    public boolean voicedOnly() {
        return voicedOnly;
    }
}
