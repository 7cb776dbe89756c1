package tongli.learning.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.core.Require;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.SpeakerBaseline;

/**
 * Neutral recordings of each speaker, the first by name, tell how they usually sound.
 *
 * @param count how many; 0 for strangers
 */
record Enrolment(int count) implements Hearing {
    Enrolment {
        Require.inRange("the number of recordings that enrol", count, 0, 1_000);
    }

    @Override
    public String code() {
        return Integer.toString(count);
    }

    @Override
    public List<VoiceSample> enrolment(List<VoiceSample> ofSpeaker) {
        return ofSpeaker.stream()
                .filter(VoiceSample::isNeutral)
                .sorted(Comparator.comparing(VoiceSample::file))
                .limit(count)
                .toList();
    }

    /** Less each speaker's offset; one without neutral recordings stays a stranger. */
    @Override
    public List<VoiceSample> heard(List<VoiceSample> samples, NeutralVoices neutral) {
        List<VoiceSample> heard = new ArrayList<>();
        for (List<VoiceSample> own : VoiceFit.bySpeaker(samples).values()) {
            List<double[]> by = enrolment(own).stream().map(VoiceSample::whole).toList();
            if (by.isEmpty()) {
                heard.addAll(own);
            } else {
                SpeakerBaseline baseline = neutral.baseline(by);
                own.forEach(one -> heard.add(one.relativeTo(baseline)));
            }
        }
        return heard;
    }
}
