package tongli.learning.voice;

import java.util.List;
import tongli.core.Require;
import tongli.perception.voice.emotion.SpeakerBaseline;
import tongli.perception.voice.emotion.VoiceSteps;

/**
 * One recording of a set, measured. The arrays are not to be changed.
 *
 * @param file its name in the list
 * @param speaker the same for all recordings of somebody: speakers are never parted between learning and judging
 * @param views numbers of eGeMAPS, and of a speech embedding where there is one, at one level: of the whole, then of its halves
 * @param steps as {@link VoiceSteps} has them
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
public record VoiceSample(String file, String emotion, String speaker, List<double[]> views, float[][] steps) {
    static final String NEUTRAL = "neutral";

    public VoiceSample {
        Require.notBlank("file", file);
        Require.notBlank("emotion", emotion);
        Require.notBlank("speaker", speaker);
        views = Require.notEmpty("views", views);
    }

    boolean isNeutral() {
        return emotion.equals(NEUTRAL);
    }

    double[] whole() {
        return views.get(0);
    }

    VoiceSample relativeTo(SpeakerBaseline baseline) {
        return new VoiceSample(
                file,
                emotion,
                speaker,
                views.stream().map(baseline::takenFrom).toList(),
                VoiceSteps.less(steps, baseline));
    }

    VoiceSample meaning(String other) {
        return new VoiceSample(file, other, speaker, views, steps);
    }
}
