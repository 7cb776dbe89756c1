package tongli.learning.voice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tongli.perception.voice.emotion.VoiceModel;
import tongli.perception.voice.network.VoiceNetworks;

/** Learns a whole model from a set: a head for strangers and one for enrolled speakers. Stateless. */
public final class VoiceTraining {
    /** By how many neutral recordings the speakers learnt from are enrolled. */
    public static final int ENROLLED = 3;

    private static final double UNCERTAIN_BELOW = 0.5;

    private VoiceTraining() {}

    /**
     * One layer, or networks beside one.
     *
     * @param layer tells arousal and signs, and the emotion where there are no networks
     * @param networks for strangers and for enrolled speakers, as {@code VoiceNetworks} loads them; empty of a route of one layer
     */
    public record Trained(VoiceModel layer, Optional<Networks> networks) {}

    /** Two files in ONNX. */
    @SuppressWarnings("ArrayRecordComponent") // files, never compared
    public record Networks(byte[] stranger, byte[] enrolled) {}

    /**
     * Learns.
     *
     * @param set labelled by basic emotions, neutral among them
     * @param languages two-letter codes of what is spoken in it
     * @param about where the model comes from
     * @throws IllegalArgumentException if the set is too small, or has no neutral recordings
     */
    public static Trained train(
            VoiceSet set,
            VoiceRoute route,
            String version,
            List<String> languages,
            long seed,
            Map<String, String> about) {
        VoiceLesson stranger = new VoiceLesson(set, Set.of(), Hearing.STRANGERS, seed);
        VoiceLesson enrolled = new VoiceLesson(set, Set.of(), new Enrolment(ENROLLED), seed);
        VoiceRoute layer = route.isOneLayer() ? route : VoiceRoute.LOGISTIC;
        Map<String, String> whole = new TreeMap<>(about);
        Optional<Networks> networks = Optional.empty();
        if (!route.isOneLayer()) {
            int width = set.samples().get(0).whole().length;
            Networks made = new Networks(
                    stranger.by(route).graph(width).toBytes(),
                    enrolled.by(route).graph(width).toBytes());
            whole.putAll(VoiceNetworks.digests(made.stranger(), made.enrolled()));
            networks = Optional.of(made);
        }
        return new Trained(
                new VoiceModel(
                        version,
                        set.labels(),
                        languages,
                        stranger.neutral(),
                        stranger.layer(layer),
                        enrolled.layer(layer),
                        UNCERTAIN_BELOW,
                        whole),
                networks);
    }
}
