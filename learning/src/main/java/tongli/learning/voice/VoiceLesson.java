package tongli.learning.voice;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.VoiceHead;

/**
 * Some speakers to learn from, by one route after the other; what one has learnt, an ensemble need not learn again. For one thread.
 */
final class VoiceLesson {
    private final List<VoiceSample> samples;
    private final List<List<VoiceSample>> altered;
    private final List<String> labels;
    private final Hearing hearing;
    private final long seed;
    private final NeutralVoices neutral;
    private final List<VoiceSample> heard;
    private final Map<String, List<VoiceSample>> heardAltered = new HashMap<>();
    private final Map<VoiceRoute, LearntVoices> learnt = new EnumMap<>(VoiceRoute.class);

    /**
     * All of a set but some speakers.
     *
     * @throws IllegalArgumentException if a label is missing, or fewer than two speakers have two neutral recordings each
     */
    VoiceLesson(VoiceSet set, Set<String> leftOut, Hearing hearing, long seed) {
        this.samples = SpeakerGroups.without(set.samples(), leftOut);
        this.altered = set.altered().stream()
                .map(way -> SpeakerGroups.without(way, leftOut))
                .toList();
        this.labels = set.labels();
        this.hearing = hearing;
        this.seed = seed;
        requireAll(samples, labels);
        neutral = VoiceFit.neutral(samples);
        heard = List.copyOf(hearing.heard(samples, neutral));
        for (List<VoiceSample> way : altered) {
            for (VoiceSample one : hearing.heard(way, neutral)) { // who speaks a tenth higher is somebody else
                heardAltered
                        .computeIfAbsent(one.file(), file -> new ArrayList<>())
                        .add(one);
            }
        }
    }

    static void requireAll(List<VoiceSample> samples, List<String> labels) {
        for (String label : labels) {
            if (samples.stream().noneMatch(one -> one.emotion().equals(label))) {
                throw new IllegalArgumentException(
                        "too few speakers express %s; give recordings of it by more of them".formatted(label));
            }
        }
    }

    LearntVoices by(VoiceRoute route) {
        LearntVoices found = learnt.get(route);
        if (found == null) {
            found = route.learn(this);
            learnt.put(route, found);
        }
        return found;
    }

    /** One layer, with arousal. */
    VoiceHead layer(VoiceRoute route) {
        VoiceChoice choice = VoiceChoice.of(this, route.learners(seed));
        return ArousalFit.with(choice.learn(this), heard);
    }

    List<VoiceSample> samples() {
        return samples;
    }

    List<String> labels() {
        return labels;
    }

    Hearing hearing() {
        return hearing;
    }

    long seed() {
        return seed;
    }

    NeutralVoices neutral() {
        return neutral;
    }

    /** A recording in every way that it can be heard, itself first. @param one of {@link #heard} */
    List<VoiceSample> ways(VoiceSample one) {
        List<VoiceSample> ways = new ArrayList<>(List.of(one));
        ways.addAll(heardAltered.getOrDefault(one.file(), List.of()));
        return ways;
    }

    /** All that a layer learns from if some speakers are left out. @param normal neutral voices of the others */
    List<VoiceSample> learnt(Set<String> leftOut, NeutralVoices normal) {
        List<VoiceSample> learnt = new ArrayList<>(hearing.heard(SpeakerGroups.without(samples, leftOut), normal));
        altered.forEach(way -> learnt.addAll(hearing.heard(SpeakerGroups.without(way, leftOut), normal)));
        return learnt;
    }

    /** The samples as a model hears them. */
    List<VoiceSample> heard() {
        return heard;
    }
}
