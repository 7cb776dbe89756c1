package tongli.learning.voice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Speakers dealt to groups, each of which is left out once. Stateless. */
final class SpeakerGroups {
    private SpeakerGroups() {}

    /**
     * Deals them.
     *
     * @param most groups; as many as speakers, if these are fewer
     * @throws IllegalArgumentException if there are fewer than three speakers
     */
    static List<Set<String>> of(List<VoiceSample> samples, int most) {
        List<String> speakers =
                samples.stream().map(VoiceSample::speaker).distinct().sorted().toList();
        if (speakers.size() < 3) {
            throw new IllegalArgumentException("%d speakers are too few to learn from; give the recordings of 4 or more"
                    .formatted(speakers.size()));
        }
        int count = Math.min(most, speakers.size());
        List<Set<String>> groups = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            Set<String> out = new HashSet<>();
            for (int i = group; i < speakers.size(); i += count) {
                out.add(speakers.get(i));
            }
            groups.add(out);
        }
        return groups;
    }

    static List<VoiceSample> within(List<VoiceSample> samples, Set<String> group) {
        return samples.stream().filter(one -> group.contains(one.speaker())).toList();
    }

    static List<VoiceSample> without(List<VoiceSample> samples, Set<String> group) {
        return samples.stream().filter(one -> !group.contains(one.speaker())).toList();
    }
}
