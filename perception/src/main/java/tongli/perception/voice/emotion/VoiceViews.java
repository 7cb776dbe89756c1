package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Require;
import tongli.perception.voice.egemaps.Egemaps;
import tongli.perception.voice.egemaps.VoiceFeatures;

/**
 * An utterance as it is read: the whole of it, and its first, middle and last half, whose answers are averaged, for one measurement of
 * a short utterance is unsteady. Halves with hardly any voice are left out. Networks read it step by step, too. For many threads.
 *
 * @param views the whole first
 * @param steps of the whole, as {@link VoiceSteps} has them; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
public record VoiceViews(List<VoiceFeatures> views, float[][] steps) {
    private static final double[] HALVES_BEGIN = {0, 0.25, 0.5};

    public VoiceViews {
        views = Require.notEmpty("views", views);
    }

    /**
     * Of a recording that is one utterance.
     *
     * @param samples mono, 16 kHz, at any level
     */
    public static VoiceViews of(float[] samples) {
        VoiceFrames frames = VoiceFrames.of(SpeechLevel.evened(samples));
        return of(frames, new Stretch(0, (double) samples.length / Egemaps.RATE_HZ));
    }

    static VoiceViews of(VoiceFrames frames, Stretch utterance) {
        List<VoiceFeatures> views = new ArrayList<>();
        views.add(frames.features(utterance));
        for (double begin : HALVES_BEGIN) {
            double from = utterance.fromSeconds() + begin * utterance.seconds();
            Stretch half = new Stretch(from, from + utterance.seconds() / 2);
            if (frames.voicedSeconds(half) >= VoiceReader.LEAST_VOICED_SECONDS) {
                views.add(frames.features(half));
            }
        }
        return new VoiceViews(views, frames.steps(utterance));
    }

    public VoiceFeatures whole() {
        return views.get(0);
    }
}
