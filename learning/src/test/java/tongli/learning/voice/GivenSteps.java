package tongli.learning.voice;

import java.util.Random;
import tongli.perception.voice.emotion.VoiceSteps;

/** Steps of voices, made up. */
final class GivenSteps {
    private static final int STEPS = 12;

    private GivenSteps() {}

    /** One step in which nothing was measured. */
    static float[][] none() {
        return new float[1][VoiceSteps.WIDTH];
    }

    /** Noise, with a number that all steps show in their first three descriptors. */
    static float[][] of(double shown, Random random) {
        float[][] steps = new float[STEPS][VoiceSteps.WIDTH];
        for (float[] step : steps) {
            for (int i = 0; i < step.length; i++) {
                step[i] = (float) (random.nextGaussian() + (i < 3 ? shown : 0));
            }
        }
        return steps;
    }
}
