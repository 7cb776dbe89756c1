package tongli.learning.voice;

import java.util.List;
import tongli.core.Require;
import tongli.perception.voice.emotion.SpeakerBaseline;

/**
 * One recording of a set, measured. The arrays are not to be changed.
 *
 * @param file its name in the list
 * @param speaker the same for all recordings of somebody: speakers are never parted between learning and judging
 * @param views features of eGeMAPS at one level: of the whole, then of its halves
 */
public record VoiceSample(String file, String emotion, String speaker, List<double[]> views) {
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
                file, emotion, speaker, views.stream().map(baseline::takenFrom).toList());
    }
}
