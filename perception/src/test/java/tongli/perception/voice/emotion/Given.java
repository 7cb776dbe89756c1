package tongli.perception.voice.emotion;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tongli.perception.voice.egemaps.VoiceFeatures;

/** Models and sounds for tests: made here, of no recording. */
final class Given {
    static final int FEATURES = VoiceFeatures.NAMES.size();
    static final int PITCH = VoiceFeatures.NAMES.indexOf("F0semitoneFrom27.5Hz_sma3nz_amean");

    private Given() {}

    static double[] all(double value) {
        double[] values = new double[FEATURES];
        Arrays.fill(values, value);
        return values;
    }

    static double[] at(int place, double value) {
        double[] values = new double[FEATURES];
        values[place] = value;
        return values;
    }

    /** Above 36 semitones (220 Hz) is anger, below neutral: one semitone is one unit of log-odds for the one and against the other. */
    static VoiceModel angryAbove220Hz() {
        return angryAbove(PITCH, 36);
    }

    /** Above a value of one feature is anger, below neutral. */
    static VoiceModel angryAbove(int place, double usual) {
        VoiceHead head = new VoiceHead(
                new FeatureScale(at(place, usual), all(1)),
                new double[][] {at(place, 1), at(place, -1)},
                new double[] {0, 0},
                1,
                at(place, 0.1),
                0);
        return new VoiceModel(
                "test",
                List.of("anger", "neutral"),
                List.of("de"),
                new NeutralVoices(at(place, usual), all(4), all(8)),
                head,
                head,
                0.6,
                Map.of("seed", "7"));
    }

    /** A voice-like sound: twenty harmonics, each as strong as its number is small. */
    static float[] voice(double hertz, double seconds) {
        float[] samples = new float[(int) (16_000 * seconds)];
        for (int i = 0; i < samples.length; i++) {
            double sum = 0;
            for (int k = 1; k <= 20; k++) {
                sum += Math.sin(2 * Math.PI * k * hertz * i / 16_000) / k;
            }
            samples[i] = (float) (0.1 * sum);
        }
        return samples;
    }
}
