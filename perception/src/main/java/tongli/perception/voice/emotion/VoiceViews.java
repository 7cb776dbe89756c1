package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Require;
import tongli.perception.voice.egemaps.Egemaps;

/**
 * An utterance as it is read: the whole of it, and its first, middle and last half, whose answers are averaged, for one measurement of
 * a short utterance is unsteady. Halves with hardly any voice are left out. Networks read it step by step, too. For many threads.
 *
 * @param views numbers, as many as {@link VoiceNumbers} says; the whole first; not to be changed
 * @param steps of the whole, as {@link VoiceSteps} has them; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
public record VoiceViews(List<double[]> views, float[][] steps) {
    private static final double[] HALVES_BEGIN = {0, 0.25, 0.5};

    public VoiceViews {
        views = Require.notEmpty("views", views);
    }

    /**
     * Of a recording that is one utterance.
     *
     * @param samples mono, 16 kHz, at any level
     * @param embedder whose numbers go behind those of eGeMAPS
     */
    public static VoiceViews of(float[] samples, Optional<SpeechEmbedder> embedder) {
        VoiceFrames frames = VoiceFrames.of(SpeechLevel.evened(samples), embedder);
        return of(frames, new Stretch(0, (double) samples.length / Egemaps.RATE_HZ));
    }

    static VoiceViews of(VoiceFrames frames, Stretch utterance) {
        List<double[]> views = new ArrayList<>();
        views.add(frames.numbers(utterance));
        for (double begin : HALVES_BEGIN) {
            double from = utterance.fromSeconds() + begin * utterance.seconds();
            Stretch half = new Stretch(from, from + utterance.seconds() / 2);
            if (frames.voicedSeconds(half) >= VoiceReader.LEAST_VOICED_SECONDS) {
                views.add(frames.numbers(half));
            }
        }
        return new VoiceViews(views, frames.steps(utterance));
    }

    public double[] whole() {
        return views.get(0);
    }
}
