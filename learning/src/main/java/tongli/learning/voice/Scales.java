package tongli.learning.voice;

import java.util.List;
import tongli.perception.voice.emotion.FeatureScale;
import tongli.perception.voice.graph.InputScale;

/** Mean and deviation of what networks read. Stateless. */
final class Scales {
    private static final float NARROWEST = 1e-6f;

    private Scales() {}

    /** Of the views of all recordings. */
    static InputScale ofViews(List<VoiceSample> samples) {
        FeatureScale scale = VoiceFit.scale(
                samples.stream().flatMap(one -> one.views().stream()).toList());
        int width = scale.mean().length;
        float[] mean = new float[width];
        float[] deviation = new float[width];
        for (int i = 0; i < width; i++) {
            mean[i] = (float) scale.mean()[i];
            deviation[i] = Math.max(NARROWEST, (float) scale.deviation()[i]);
        }
        return new InputScale(mean, deviation, false);
    }

    /** Of all steps, where there was something to measure. @param width how many numbers of each */
    static InputScale ofSteps(List<VoiceSample> samples, int width) {
        double[] sum = new double[width];
        double[] squares = new double[width];
        int[] count = new int[width];
        for (VoiceSample one : samples) {
            for (float[] step : one.steps()) {
                for (int i = 0; i < width; i++) {
                    sum[i] += step[i];
                    squares[i] += (double) step[i] * step[i];
                    count[i] += step[i] == 0 ? 0 : 1;
                }
            }
        }
        float[] mean = new float[width];
        float[] deviation = new float[width];
        for (int i = 0; i < width; i++) {
            int measured = Math.max(1, count[i]);
            double middle = sum[i] / measured;
            mean[i] = (float) middle;
            deviation[i] = (float) Math.max(NARROWEST, Math.sqrt(Math.max(0, squares[i] / measured - middle * middle)));
        }
        return new InputScale(mean, deviation, true);
    }
}
