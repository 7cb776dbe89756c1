package tongli.perception.voice.egemaps;

import java.util.List;
import tongli.perception.voice.dsp.Periodicity;
import tongli.perception.voice.egemaps.Formants.Formant;

/** Measures of a voiced frame what needs its pitch. For one thread. */
final class VoicedAnalysis {
    /** A pitch read off the axis of octaves is true within this share; the autocorrelation's peak says it exactly. */
    private static final double REFINED = 0.1;

    private static final int LONGEST_LAG =
            (int) Math.ceil(Framing.RATE_HZ / SubharmonicSummation.LOWEST_HZ * (1 + 2 * REFINED));
    /** Likenesses of −20 and 50 dB: beyond them the ratio says nothing but how finely it was computed. */
    private static final double LEAST_ALIKE = 0.01;

    private static final double MOST_ALIKE = 0.99999;
    private static final int FORMANTS = 3;

    private final Periodicity periodicity = new Periodicity(FrameAnalysis.LONG_WINDOW, LONGEST_LAG);
    private final Harmonics harmonics = new Harmonics(FrameAnalysis.longBins());
    private final Periods periods = new Periods();
    private final double[] windowed = new double[Framing.LONG];

    /** Fills in the frame's values. @param roughHz above 0 */
    void complete(Frame frame, double roughHz) {
        double[] values = frame.values();
        FrameAnalysis.LONG_WINDOW.apply(frame.samples(), windowed);
        periodicity.search(windowed, Framing.RATE_HZ / roughHz, REFINED);
        double f0Hz = Framing.RATE_HZ / periodicity.lag();
        double alike = Math.min(Math.max(periodicity.likeness(), LEAST_ALIKE), MOST_ALIKE);
        periods.measure(frame.samples(), f0Hz);
        harmonics.take(frame.magnitudes(), f0Hz);
        values[Descriptor.F0_SEMITONE.ordinal()] = Semitones.of(f0Hz);
        values[Descriptor.JITTER_LOCAL.ordinal()] = periods.jitter();
        values[Descriptor.SHIMMER_LOCAL_DB.ordinal()] = periods.shimmerDb();
        values[Descriptor.HNR_DB.ordinal()] = 10 * Math.log10(alike / (1 - alike));
        values[Descriptor.H1_H2.ordinal()] = harmonics.h1OverH2();
        formants(frame.formants(), values);
    }

    private void formants(List<Formant> formants, double[] values) {
        int first = Descriptor.F1_FREQUENCY.ordinal();
        for (int i = 0; i < Math.min(FORMANTS, formants.size()); i++) {
            Formant formant = formants.get(i);
            values[first + FORMANTS * i] = formant.frequencyHz();
            values[first + FORMANTS * i + 1] = formant.bandwidthHz();
            values[first + FORMANTS * i + 2] = harmonics.nearOverH1(formant.frequencyHz());
        }
        values[Descriptor.H1_A3.ordinal()] = -values[Descriptor.F3_AMPLITUDE.ordinal()];
    }
}
