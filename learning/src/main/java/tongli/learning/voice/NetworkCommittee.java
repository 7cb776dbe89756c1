package tongli.learning.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import tongli.learning.voice.network.EarlyStopping;
import tongli.learning.voice.network.GradientNetwork;
import tongli.learning.voice.network.NetworkSetting;
import tongli.learning.voice.network.VoiceLstm;
import tongli.learning.voice.network.VoicePerceptron;

/**
 * Learns a network for each group of speakers that is left out of it, and stops by that group. All of them together are the committee; the group
 * tells which setting is best, and the temperature, which is a little too bold for it: where each stopped was chosen by the same answers.
 *
 * @param stepWidth how many numbers of each step are read; 0: those of whole utterances
 * @param settings of which one is chosen
 */
record NetworkCommittee(int stepWidth, List<NetworkSetting> settings, int groups) {
    private static final long APART = 1_000_003;

    LearntVoices learn(VoiceLesson lesson) {
        double best = Double.NEGATIVE_INFINITY;
        Optional<LearntVoices> chosen = Optional.empty();
        for (NetworkSetting setting : settings) {
            LeftOut leftOut = new LeftOut(lesson.labels().size());
            List<Member> members = new ArrayList<>();
            for (Set<String> out : SpeakerGroups.of(lesson.heard(), groups)) {
                Member member = member(lesson, setting, out, lesson.seed() + APART * members.size());
                for (VoiceSample one : SpeakerGroups.within(lesson.heard(), out)) {
                    leftOut.add(one.file(), lesson.labels().indexOf(one.emotion()), member.logits(one));
                }
                members.add(member);
            }
            double recall = leftOut.recall();
            if (recall > best) {
                best = recall;
                chosen = Optional.of(LearntVoices.of(members, leftOut));
            }
        }
        return chosen.orElseThrow();
    }

    private Member member(VoiceLesson lesson, NetworkSetting setting, Set<String> out, long seed) {
        List<VoiceSample> learnt = SpeakerGroups.without(lesson.heard(), out);
        VoiceLesson.requireAll(learnt, lesson.labels());
        int labels = lesson.labels().size();
        GradientNetwork network = stepWidth > 0
                ? new VoiceLstm(Scales.ofSteps(learnt, stepWidth), labels, setting, new Random(seed))
                : new VoicePerceptron(Scales.ofViews(learnt), labels, setting, new Random(seed));
        EarlyStopping.learn(
                network,
                learnt.stream()
                        .map(one -> example(one, lesson.ways(one), lesson.labels(), network))
                        .toList(),
                SpeakerGroups.within(lesson.heard(), out).stream()
                        .map(one -> example(one, List.of(one), lesson.labels(), network))
                        .toList(),
                setting,
                seed);
        return new NetworkMember(network);
    }

    private static EarlyStopping.Example example(
            VoiceSample one, List<VoiceSample> ways, List<String> labels, GradientNetwork network) {
        return new EarlyStopping.Example(
                ways.stream().map(way -> network.rows(way.views(), way.steps())).toList(),
                labels.indexOf(one.emotion()));
    }
}
