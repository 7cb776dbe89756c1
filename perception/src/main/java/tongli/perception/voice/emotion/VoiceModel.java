package tongli.perception.voice.emotion;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tongli.core.Require;

/**
 * A model of emotion in voices. Immutable, for many threads. {@link VoiceModelText} writes and reads it.
 *
 * @param version tells models apart
 * @param labels the emotions that it can name, in the order of the heads' rows
 * @param languages the two-letter codes of those it was learnt from; of others it knows nothing
 * @param stranger for somebody who was never heard before
 * @param enrolled for features less a {@link SpeakerBaseline}
 * @param uncertainBelow the confidence from which on an answer is asserted, [0, 1]
 * @param about where it comes from: command, data, seed
 */
public record VoiceModel(
        String version,
        List<String> labels,
        List<String> languages,
        NeutralVoices neutral,
        VoiceHead stranger,
        VoiceHead enrolled,
        double uncertainBelow,
        Map<String, String> about)
        implements UtteranceReader {
    public VoiceModel {
        Require.notBlank("version", version);
        labels = List.copyOf(labels);
        languages = List.copyOf(languages);
        about = new TreeMap<>(about);
        Require.inRange("uncertainBelow", uncertainBelow, 0, 1);
        if (labels.size() != stranger.bias().length || labels.size() != enrolled.bias().length) {
            throw new IllegalArgumentException("%d labels are named, but the heads have %d and %d"
                    .formatted(labels.size(), stranger.bias().length, enrolled.bias().length));
        }
        int width = neutral.mean().length;
        if (stranger.scale().mean().length != width || enrolled.scale().mean().length != width) {
            throw new IllegalArgumentException("neutral voices and the heads differ in how many numbers they have");
        }
    }

    /** Of how many numbers a view has to be: {@link VoiceNumbers#PLAIN} or {@link VoiceNumbers#EMBEDDED}. */
    public int width() {
        return neutral.mean().length;
    }

    /** The mean over the views by one layer, which needs no steps. */
    @Override
    public double[] logProbabilities(List<double[]> views, float[][] steps, boolean isEnrolled) {
        VoiceHead head = isEnrolled ? enrolled : stranger;
        double[] mean = new double[labels.size()];
        for (double[] view : views) {
            double[] one = head.logProbabilities(view);
            for (int label = 0; label < mean.length; label++) {
                mean[label] += one[label] / views.size();
            }
        }
        return mean;
    }

    @Override
    public Map<String, String> about() {
        return new TreeMap<>(about);
    }
}
