package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Require;
import tongli.perception.voice.egemaps.VoiceFeatures;

/**
 * In how many numbers an utterance is summed up: the 88 of eGeMAPS, and where a model was learnt with a {@link SpeechEmbedder} the mean and the
 * standard deviation of its numbers behind them. Stateless.
 */
public final class VoiceNumbers {
    /** Those of eGeMAPS. */
    public static final int PLAIN = VoiceFeatures.NAMES.size();

    /** With a speech embedding. */
    public static final int EMBEDDED = PLAIN + 2 * SpeechEmbedder.WIDTH;

    private VoiceNumbers() {}

    /** @param width {@link #PLAIN} or {@link #EMBEDDED} */
    static List<String> names(int width) {
        List<String> names = new ArrayList<>(VoiceFeatures.NAMES);
        for (String statistic : width == EMBEDDED ? List.of("amean", "stddev") : List.<String>of()) {
            for (int i = 0; i < SpeechEmbedder.WIDTH; i++) {
                names.add("embedding_" + i + "_" + statistic);
            }
        }
        return List.copyOf(names);
    }

    /** @throws IllegalArgumentException if they are neither, or one is not finite */
    static void require(String name, double[] numbers) {
        if (numbers.length != PLAIN && numbers.length != EMBEDDED) {
            throw new IllegalArgumentException(
                    "%s has %d numbers, not %d or %d".formatted(name, numbers.length, PLAIN, EMBEDDED));
        }
        for (double number : numbers) {
            Require.inRange(name, number, -Double.MAX_VALUE, Double.MAX_VALUE);
        }
    }
}
