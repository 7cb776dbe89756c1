package tongli.learning.voice;

import java.util.List;
import java.util.Map;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.VoiceHead;
import tongli.perception.voice.emotion.VoiceModel;

/** Learns a whole model from a set: a head for strangers and one for enrolled speakers. Stateless. */
public final class VoiceTraining {
    /** By how many neutral recordings the speakers learnt from are enrolled. */
    public static final int ENROLLED = 3;

    private static final double UNCERTAIN_BELOW = 0.5;

    private VoiceTraining() {}

    /**
     * @param set labelled by basic emotions, neutral among them
     * @param languages two-letter codes of what is spoken in it
     * @param about where the model comes from
     * @throws IllegalArgumentException if the set is too small, or has no neutral recordings
     */
    public static VoiceModel train(
            VoiceSet set,
            VoiceRoute route,
            String version,
            List<String> languages,
            long seed,
            Map<String, String> about) {
        NeutralVoices neutral = VoiceFit.neutral(set.samples());
        return new VoiceModel(
                version,
                set.labels(),
                languages,
                neutral,
                head(set, route, 0, seed, neutral),
                head(set, route, ENROLLED, seed, neutral),
                UNCERTAIN_BELOW,
                about);
    }

    private static VoiceHead head(VoiceSet set, VoiceRoute route, int enrolled, long seed, NeutralVoices neutral) {
        VoiceChoice choice = VoiceChoice.of(set.samples(), set.labels(), route, enrolled, seed);
        VoiceHead head = choice.learn(set.samples(), neutral);
        return ArousalFit.with(head, choice.fit().heard(set.samples(), neutral));
    }
}
