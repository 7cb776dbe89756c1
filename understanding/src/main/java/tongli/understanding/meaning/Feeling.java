package tongli.understanding.meaning;

import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.EmotionReading;

/**
 * How much of a turn's feeling is painful and how much is glad, in [0, 1]; both 0 where nothing was read, or it was not
 * in the basic taxonomy, or Tongli abstains.
 */
record Feeling(double painful, double glad) {

    static Feeling of(Optional<EmotionReading> read) {
        return read.filter(felt -> !felt.uncertain())
                .map(felt -> new Feeling(
                        sum(felt, BasicEmotion.SADNESS, BasicEmotion.ANGER, BasicEmotion.FEAR, BasicEmotion.DISGUST),
                        sum(felt, BasicEmotion.JOY)))
                .orElse(new Feeling(0, 0));
    }

    private static double sum(EmotionReading felt, Coded... labels) {
        double sum = 0;
        for (Coded label : labels) {
            sum += felt.probability(label.code());
        }
        return Math.min(1, sum);
    }
}
