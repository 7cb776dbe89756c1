package tongli.perception.voice.egemaps;

import static tongli.perception.voice.egemaps.Framing.LEAD;
import static tongli.perception.voice.egemaps.Framing.LONG;
import static tongli.perception.voice.egemaps.Framing.LONG_TRANSFORM;
import static tongli.perception.voice.egemaps.Framing.SHORT;
import static tongli.perception.voice.egemaps.Framing.SHORT_TRANSFORM;

import java.util.List;
import tongli.perception.voice.dsp.PowerSpectrum;
import tongli.perception.voice.dsp.Window;

/** Measures of a frame all that does not wait for its pitch. Frames must come in order. For one thread. */
final class FrameAnalysis {
    static final Window LONG_WINDOW = Window.gaussian(LONG, 0.4);
    private static final Window SHORT_WINDOW = Window.hamming(SHORT);
    /** Root mean square of the windowed long frame below which nobody speaks. */
    private static final double QUIET = 0.001;

    private final PowerSpectrum shortSpectrum = new PowerSpectrum(SHORT_TRANSFORM);
    private final PowerSpectrum longSpectrum = new PowerSpectrum(LONG_TRANSFORM);
    private final double[] shortFrame = new double[SHORT];
    private final double[] longFrame = new double[LONG];
    private final double[] power = new double[shortSpectrum.bins()];
    private final AuditorySpectrum auditory = new AuditorySpectrum(shortSpectrum.bins());
    private final SpectralBalance balance = new SpectralBalance(shortSpectrum.bins());
    private final SpectralFlux flux = new SpectralFlux(shortSpectrum.bins());
    private final Formants formants = new Formants(shortSpectrum.bins());
    private final SubharmonicSummation pitches = new SubharmonicSummation(longSpectrum.bins());

    static int longBins() {
        return LONG_TRANSFORM / 2 + 1;
    }

    /** @param samples of the long window; not changed */
    Frame of(double[] samples) {
        double[] values = new double[Descriptor.values().length];
        System.arraycopy(samples, LEAD, shortFrame, 0, SHORT);
        double meanSquare = meanSquare(shortFrame);
        SHORT_WINDOW.apply(shortFrame, shortFrame);
        shortSpectrum.of(shortFrame, power);
        auditory.take(power);
        values[Descriptor.LOUDNESS.ordinal()] = auditory.loudness();
        values[Descriptor.ALPHA_RATIO.ordinal()] = balance.alphaRatioDb(power);
        values[Descriptor.HAMMARBERG_INDEX.ordinal()] = balance.hammarbergIndexDb(power);
        values[Descriptor.SLOPE_0_500.ordinal()] = balance.slope(power, 0, 500);
        values[Descriptor.SLOPE_500_1500.ordinal()] = balance.slope(power, 500, 1500);
        values[Descriptor.SPECTRAL_FLUX.ordinal()] = flux.of(power);
        values[Descriptor.MFCC1.ordinal()] = auditory.mfcc(1);
        values[Descriptor.MFCC2.ordinal()] = auditory.mfcc(2);
        values[Descriptor.MFCC3.ordinal()] = auditory.mfcc(3);
        values[Descriptor.MFCC4.ordinal()] = auditory.mfcc(4);

        double[] centred = centred(samples);
        double[] magnitudes = new double[longBins()];
        LONG_WINDOW.apply(centred, longFrame);
        longSpectrum.of(longFrame, magnitudes);
        for (int k = 0; k < magnitudes.length; k++) {
            magnitudes[k] = Math.sqrt(magnitudes[k]);
        }
        List<PitchCandidate> candidates = Math.sqrt(meanSquare(longFrame)) < QUIET ? List.of() : pitches.of(magnitudes);
        return new Frame(centred, magnitudes, candidates, formants.of(power), meanSquare, auditory.levels(), values);
    }

    private static double[] centred(double[] samples) {
        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        double[] centred = new double[samples.length];
        for (int n = 0; n < centred.length; n++) {
            centred[n] = samples[n] - sum / samples.length;
        }
        return centred;
    }

    private static double meanSquare(double[] samples) {
        double sum = 0;
        for (double sample : samples) {
            sum += sample * sample;
        }
        return sum / samples.length;
    }
}
