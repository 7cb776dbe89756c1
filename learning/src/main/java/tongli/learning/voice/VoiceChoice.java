package tongli.learning.voice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.VoiceHead;

/**
 * Chooses how strongly a layer is held back, and its temperature, by speakers that it was not learnt from.
 *
 * @param fit the best by unweighted average recall; the first of equals
 * @param leftOut log-odds
 */
record VoiceChoice(VoiceFit fit, LeftOut leftOut) {
    private static final int GROUPS = 5;

    /** @throws IllegalArgumentException if there are fewer than three speakers, or a label is known from too few of them */
    static VoiceChoice of(VoiceLesson lesson, List<LinearLearner> learners) {
        double best = Double.NEGATIVE_INFINITY;
        Optional<VoiceChoice> chosen = Optional.empty();
        for (LinearLearner learner : learners) {
            VoiceFit fit = new VoiceFit(lesson.labels(), learner);
            LeftOut leftOut = leftOut(lesson, fit);
            double recall = leftOut.recall();
            if (recall > best) {
                best = recall;
                chosen = Optional.of(new VoiceChoice(fit, leftOut));
            }
        }
        return chosen.orElseThrow();
    }

    /** Learns from all. @return at the temperature chosen, without arousal */
    VoiceHead learn(VoiceLesson lesson) {
        VoiceHead head = fit.head(lesson.learnt(Set.of(), lesson.neutral()));
        return new VoiceHead(
                head.scale(), head.weights(), head.bias(), leftOut.temperature(), head.arousalWeights(), 0);
    }

    private static LeftOut leftOut(VoiceLesson lesson, VoiceFit fit) {
        LeftOut leftOut = new LeftOut(fit.labels().size());
        for (Set<String> out : SpeakerGroups.of(lesson.samples(), GROUPS)) {
            List<VoiceSample> learnt = SpeakerGroups.without(lesson.samples(), out);
            VoiceLesson.requireAll(learnt, fit.labels());
            NeutralVoices neutral = VoiceFit.neutral(learnt);
            VoiceHead head = fit.head(lesson.learnt(out, neutral));
            for (VoiceSample one : lesson.hearing().heard(SpeakerGroups.within(lesson.samples(), out), neutral)) {
                leftOut.add(one.file(), fit.labels().indexOf(one.emotion()), VoiceFit.answer(head, one));
            }
        }
        return leftOut;
    }
}
