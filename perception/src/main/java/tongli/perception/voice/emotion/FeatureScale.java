package tongli.perception.voice.emotion;

import tongli.core.Require;

/**
 * Brings the numbers of an utterance to one scale: how many standard deviations from the mean of the voices learnt from. What lies beyond
 * {@value #FARTHEST} counts as {@value #FARTHEST}, so that one odd measurement cannot decide. The arrays are not to be changed.
 *
 * @param mean one a number, as many as {@link VoiceNumbers} says
 * @param deviation the same; above 0
 */
public record FeatureScale(double[] mean, double[] deviation) {
    /** In standard deviations. */
    public static final double FARTHEST = 4;

    public FeatureScale {
        VoiceNumbers.require("mean", mean);
        Numbers.many("deviation", deviation, mean.length);
        for (double one : deviation) {
            Require.inRange("deviation", one, Double.MIN_NORMAL, Double.MAX_VALUE);
        }
    }

    /** @return the caller's own */
    public double[] of(double[] features) {
        double[] scaled = new double[mean.length];
        for (int i = 0; i < scaled.length; i++) {
            double away = (features[i] - mean[i]) / deviation[i];
            scaled[i] = Math.max(-FARTHEST, Math.min(FARTHEST, away));
        }
        return scaled;
    }
}
