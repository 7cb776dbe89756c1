package tongli.perception.voice.emotion;

import java.util.List;
import tongli.core.Require;

/**
 * How people sound when they speak neutrally, and how much that differs from one to the next and from one utterance of somebody to
 * the next. The arrays are not to be changed.
 *
 * @param mean of the speakers' means; one a feature
 * @param between the variance of speakers' means
 * @param within the variance of a speaker's utterances
 */
public record NeutralVoices(double[] mean, double[] between, double[] within) {
    public NeutralVoices {
        VoiceNumbers.require("mean", mean);
        Numbers.many("between", between, mean.length);
        Numbers.many("within", within, mean.length);
        for (int i = 0; i < between.length; i++) {
            Require.inRange("between", between[i], 0, Double.MAX_VALUE);
            Require.inRange("within", within[i], 0, Double.MAX_VALUE);
        }
    }

    /**
     * How far a speaker is from the others, by a few neutral utterances of theirs: the difference of the means, drawn toward 0 where the
     * utterances are few or scatter more than speakers do. The maximum a posteriori estimate under normal distributions.
     *
     * @param neutral at least one utterance, measured at the level that the model's were
     */
    public SpeakerBaseline baseline(List<double[]> neutral) {
        int count = Require.notEmpty("neutral", neutral).size();
        double[] offset = new double[mean.length];
        for (int i = 0; i < offset.length; i++) {
            double sum = 0;
            for (double[] utterance : neutral) {
                sum += utterance[i];
            }
            double trust = count * between[i] + within[i];
            offset[i] = trust == 0 ? 0 : count * between[i] / trust * (sum / count - mean[i]);
        }
        return new SpeakerBaseline(count, offset);
    }
}
