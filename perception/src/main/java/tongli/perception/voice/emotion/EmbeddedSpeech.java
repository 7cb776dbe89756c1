package tongli.perception.voice.emotion;

import java.util.List;
import tongli.core.Require;

/**
 * A recording in windows that overlap, each in the numbers of a {@link SpeechEmbedder}. The arrays are not to be changed.
 *
 * @param windows in order, {@value #STEP_SECONDS} s apart; shape (windows, {@link SpeechEmbedder#WIDTH})
 */
public record EmbeddedSpeech(List<float[]> windows) {
    static final double STEP_SECONDS = 0.08;
    /** Where the middle of the first lies: a window is 76 frames, a hundredth of a second apart and 32 ms long. */
    static final double FIRST_MIDDLE_SECONDS = 0.391;

    public EmbeddedSpeech {
        windows = Require.notEmpty("windows", windows);
        for (float[] window : windows) {
            Require.inRange("numbers of a window", window.length, SpeechEmbedder.WIDTH, SpeechEmbedder.WIDTH);
            for (float number : window) {
                Require.inRange("number", number, -Float.MAX_VALUE, Float.MAX_VALUE);
            }
        }
    }

    /**
     * Of the windows whose middle lies in a part, or of the nearest one: the mean of each number, then its standard deviation.
     *
     * @return the caller's own
     */
    double[] of(Stretch part) {
        int from = window(Math.ceil((part.fromSeconds() - FIRST_MIDDLE_SECONDS) / STEP_SECONDS));
        int to = window(Math.floor((part.toSeconds() - FIRST_MIDDLE_SECONDS) / STEP_SECONDS));
        List<float[]> within = windows.subList(Math.min(from, to), Math.max(from, to) + 1);
        double[] numbers = new double[2 * SpeechEmbedder.WIDTH];
        for (int i = 0; i < SpeechEmbedder.WIDTH; i++) {
            double sum = 0;
            for (float[] window : within) {
                sum += window[i];
            }
            double mean = sum / within.size();
            double squares = 0;
            for (float[] window : within) {
                squares += (window[i] - mean) * (window[i] - mean);
            }
            numbers[i] = mean;
            numbers[SpeechEmbedder.WIDTH + i] = Math.sqrt(squares / within.size());
        }
        return numbers;
    }

    private int window(double number) {
        return (int) Math.max(0, Math.min(windows.size() - 1.0, number));
    }
}
