package tongli.learning.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tongli.perception.voice.emotion.FeatureScale;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.VoiceSteps;
import tongli.perception.voice.graph.InputScale;

/**
 * Each speaker on a scale of their own: mean and deviation of all of their recordings, whatever they express. No label is looked at, but all of
 * somebody's recordings must be there before the first is read, and express all emotions about as often as those of the others: a figure for
 * comparison, which no program that listens can have.
 */
record OwnScale() implements Hearing {
    static final String CODE = "all";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public boolean needsAll() {
        return true;
    }

    @Override
    public List<VoiceSample> enrolment(List<VoiceSample> ofSpeaker) {
        return List.of();
    }

    @Override
    public List<VoiceSample> heard(List<VoiceSample> samples, NeutralVoices neutral) {
        List<VoiceSample> heard = new ArrayList<>();
        for (List<VoiceSample> own : VoiceFit.bySpeaker(samples).values()) {
            FeatureScale ofViews =
                    VoiceFit.scale(own.stream().map(VoiceSample::whole).toList());
            InputScale ofSteps = Scales.ofSteps(own, VoiceSteps.WIDTH);
            for (VoiceSample one : own) {
                heard.add(new VoiceSample(
                        one.file(),
                        one.emotion(),
                        one.speaker(),
                        one.views().stream().map(ofViews::of).toList(),
                        Arrays.stream(one.steps()).map(ofSteps::of).toArray(float[][]::new)));
            }
        }
        return heard;
    }
}
