package tongli.learning.voice;

import java.util.List;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.perception.voice.egemaps.VoiceFeatures;
import tongli.perception.voice.emotion.FeatureScale;
import tongli.perception.voice.emotion.VoiceHead;

/**
 * Learns arousal from few features that neither a microphone's gain nor the language changes much: height and range of pitch, and how
 * strong high frequencies are. Ridge regression on the arousal of the emotions expressed, which weigh the same, however rare.
 *
 * <p>Source of the idea: Bone, Lee and Narayanan, "Robust unsupervised arousal rating", IEEE Trans. Affective Computing 5(2), 2014.
 */
final class ArousalFit {
    private static final List<String> FEATURES = List.of(
            "F0semitoneFrom27.5Hz_sma3nz_amean",
            "F0semitoneFrom27.5Hz_sma3nz_pctlrange0-2",
            "alphaRatioV_sma3nz_amean",
            "hammarbergIndexV_sma3nz_amean",
            "slopeV500-1500_sma3nz_amean");

    private static final double RIDGE = 0.1;

    private ArousalFit() {}

    /** A head that tells arousal only. */
    static VoiceHead of(List<VoiceSample> heard, int labels) {
        FeatureScale scale = VoiceFit.scale(
                heard.stream().flatMap(one -> one.views().stream()).toList());
        int features = scale.mean().length;
        VoiceHead none =
                new VoiceHead(scale, new double[labels][features], new double[labels], 1, new double[features], 0);
        return with(none, heard);
    }

    /** @param heard recordings as the head hears them; those whose emotion is not basic are left out @return the head, with arousal */
    static VoiceHead with(VoiceHead head, List<VoiceSample> heard) {
        int[] places = FEATURES.stream().mapToInt(VoiceFeatures.NAMES::indexOf).toArray();
        int width = places.length + 1;
        double[][] square = new double[width][width];
        double[] right = new double[width];
        FeatureScale scale = head.scale();
        for (VoiceSample sample : heard) {
            Optional<BasicEmotion> emotion = VoiceSet.meant(sample.emotion());
            if (emotion.isEmpty()) {
                continue;
            }
            double weight = 1.0
                    / heard.stream()
                            .filter(one -> one.emotion().equals(sample.emotion()))
                            .count();
            double[] scaled = scale.of(sample.whole());
            double[] row = new double[width];
            for (int i = 0; i < places.length; i++) {
                row[i] = scaled[places[i]];
            }
            row[width - 1] = 1;
            for (int i = 0; i < width; i++) {
                right[i] += weight * row[i] * emotion.get().affect().arousal();
                for (int j = 0; j < width; j++) {
                    square[i][j] += weight * row[i] * row[j];
                }
            }
        }
        for (int i = 0; i < width; i++) {
            square[i][i] += RIDGE;
        }
        double[] found = new Cholesky(square).solve(right);
        double[] weights = new double[scale.mean().length];
        for (int i = 0; i < places.length; i++) {
            weights[places[i]] = found[i];
        }
        return new VoiceHead(scale, head.weights(), head.bias(), head.temperature(), weights, found[width - 1]);
    }
}
