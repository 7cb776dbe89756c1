package tongli.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import org.teavm.jso.JSExport;
import tongli.perception.voice.VoiceModels;
import tongli.perception.voice.egemaps.Descriptor;
import tongli.perception.voice.egemaps.EgemapsStream;
import tongli.perception.voice.egemaps.LowLevelDescriptors;
import tongli.perception.voice.emotion.EnergyFollower;
import tongli.perception.voice.sound.MonoSound;
import tongli.perception.voice.sound.Resampler;

/**
 * How somebody's voice lies against how they began: higher or lower, louder or softer; and how much energy there is in it, by the model that the
 * server reads recordings with. Only frames with a voice in them count. It names no feeling, and keeps some seconds of measurements, no sound. For
 * one thread.
 */
public final class OwnVoice {
    /** Voiced frames, a hundredth of a second each, that are the beginning. */
    private static final int START = 300;
    /** Voiced frames that are now. */
    private static final int NOW = 200;

    private final EnergyFollower energy = new EnergyFollower(VoiceModels.bundled());
    private final EgemapsStream stream = new EgemapsStream(this::measured);
    private final Resampler resampler;
    private final Deque<double[]> start = new ArrayDeque<>();
    private final Deque<double[]> now = new ArrayDeque<>();
    private boolean voiced;

    /** @param rateHz at which a microphone gives samples, 1,000 to 1,000,000 */
    OwnVoice(int rateHz) {
        resampler = new Resampler(rateHz, MonoSound.RATE_HZ);
    }

    /** @param samples mono, in [-1, 1], in pieces of any length */
    @JSExport
    public void hear(float[] samples) {
        float[] resampled = resampler.add(samples);
        stream.accept(resampled, 0, resampled.length);
    }

    private void measured(LowLevelDescriptors frame) {
        energy.add(frame);
        voiced = frame.voiced();
        if (!voiced) {
            return;
        }
        double[] one = {frame.value(Descriptor.F0_SEMITONE), frame.meanSquare()};
        if (start.size() < START) {
            start.addLast(one);
            return;
        }
        now.addLast(one);
        if (now.size() > NOW) {
            now.removeFirst();
        }
    }

    /** Whether there was a voice in the last hundredth of a second that was measured. */
    @JSExport
    public boolean speaking() {
        return voiced;
    }

    /** How much of what a comparison takes has been heard, [0, 1]. */
    @JSExport
    public double known() {
        return (double) (start.size() + now.size()) / (START + NOW);
    }

    /** Now against the beginning, the medians of both; positive is higher. NaN until {@link #known} is 1. */
    @JSExport
    public double pitchSemitones() {
        return known() < 1 ? Double.NaN : median(now) - median(start);
    }

    /** Now against the beginning, in dB; positive is louder. NaN until {@link #known} is 1. */
    @JSExport
    public double levelDb() {
        return known() < 1 ? Double.NaN : 10 * Math.log10(power(now) / power(start));
    }

    /** How often its energy was read: each half second in which there was enough voice. */
    @JSExport
    public int readings() {
        return energy.readings();
    }

    /** Of the last seconds, [-1, 1]; NaN until enough was heard. */
    @JSExport
    public double energy() {
        return energy.energy();
    }

    /** How far the energy went up and down in them, [0, 2]; NaN until enough was heard. */
    @JSExport
    public double spread() {
        return energy.spread();
    }

    private static double median(Deque<double[]> frames) {
        double[] sorted =
                frames.stream().mapToDouble(frame -> frame[0]).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** Never 0: where there is a voice there is sound. */
    private static double power(Deque<double[]> frames) {
        double sum = 0;
        for (double[] frame : frames) {
            sum += frame[1];
        }
        return Math.max(sum / frames.size(), Double.MIN_NORMAL);
    }
}
