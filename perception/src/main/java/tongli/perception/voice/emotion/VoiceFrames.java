package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tongli.perception.voice.egemaps.Contours;
import tongli.perception.voice.egemaps.Descriptor;
import tongli.perception.voice.egemaps.Egemaps;
import tongli.perception.voice.egemaps.EgemapsStream;
import tongli.perception.voice.egemaps.LowLevelDescriptors;
import tongli.perception.voice.egemaps.VoiceFeatures;

/** The frames of a recording, of which any part can be summed up without measuring it again. For one thread. */
final class VoiceFrames {
    static final double FRAMES_A_SECOND = 100;

    private final List<LowLevelDescriptors> frames;
    private final Optional<EmbeddedSpeech> embedded;

    /** @param frames in order @param embedded the same recording, where a model asks for it */
    VoiceFrames(List<LowLevelDescriptors> frames, Optional<EmbeddedSpeech> embedded) {
        this.frames = frames;
        this.embedded = embedded;
    }

    /** @param samples mono, 16 kHz, at the model's level */
    static VoiceFrames of(float[] samples, Optional<SpeechEmbedder> embedder) {
        List<LowLevelDescriptors> frames = new ArrayList<>(samples.length / (Egemaps.RATE_HZ / 100) + 1);
        EgemapsStream stream = new EgemapsStream(frames::add);
        stream.accept(samples, 0, samples.length);
        stream.finish();
        return new VoiceFrames(frames, embedder.map(one -> one.of(samples)));
    }

    /** As many as {@link VoiceNumbers} says; the caller's own. */
    double[] numbers(Stretch part) {
        double[] plain = features(part).toArray();
        if (embedded.isEmpty()) {
            return plain;
        }
        double[] numbers = Arrays.copyOf(plain, VoiceNumbers.EMBEDDED);
        System.arraycopy(embedded.get().of(part), 0, numbers, plain.length, numbers.length - plain.length);
        return numbers;
    }

    private VoiceFeatures features(Stretch part) {
        Contours contours = new Contours();
        for (LowLevelDescriptors frame : within(part)) {
            contours.add(frame);
        }
        return VoiceFeatures.of(contours);
    }

    /** Of a part, as {@link VoiceSteps} has it. */
    float[][] steps(Stretch part) {
        return VoiceSteps.of(within(part));
    }

    /** How long there is voice in a part. */
    double voicedSeconds(Stretch part) {
        return within(part).stream()
                        .filter(frame -> frame.value(Descriptor.F0_SEMITONE) > 0)
                        .count()
                / FRAMES_A_SECOND;
    }

    private List<LowLevelDescriptors> within(Stretch part) {
        int from = (int) Math.min(frames.size(), Math.round(part.fromSeconds() * FRAMES_A_SECOND));
        int to = (int) Math.min(frames.size(), Math.round(part.toSeconds() * FRAMES_A_SECOND));
        return frames.subList(from, Math.max(from, to));
    }
}
