package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import tongli.core.Require;

/**
 * One thing that can be heard in a voice and speaks for a reading, or against it.
 *
 * @param difference from what is usual, in the quality's unit
 * @param ofTheSpeaker whether that is what is usual for this speaker; else for neutral voices at large
 * @param weight log-odds that the group gives the label, over {@value #LOG_ODDS}, held within [-1, 1]
 */
public record VoiceSign(VoiceQuality quality, double difference, boolean ofTheSpeaker, double weight) {
    static final double LOG_ODDS = 5;
    private static final int MOST = 3;

    public VoiceSign {
        Require.inRange("difference", difference, -Double.MAX_VALUE, Double.MAX_VALUE);
        Require.inRange("weight", weight, -1, 1);
    }

    /** @param features less the speaker's offset, if that is known @return the weightiest first */
    static List<VoiceSign> of(double[] features, VoiceHead head, NeutralVoices usual, int label, boolean ofTheSpeaker) {
        double[] parts = head.contributions(features, label);
        List<VoiceSign> signs = new ArrayList<>();
        for (VoiceQuality quality : VoiceQuality.values()) {
            double sum = 0;
            for (int place : quality.places()) {
                sum += parts[place];
            }
            double difference = quality.value(features) - quality.value(usual.mean());
            signs.add(new VoiceSign(quality, difference, ofTheSpeaker, held(sum)));
        }
        signs.sort(Comparator.comparingDouble((VoiceSign sign) -> -Math.abs(sign.weight())));
        return List.copyOf(signs.subList(0, MOST));
    }

    static double held(double logOdds) {
        return Math.max(-1, Math.min(1, logOdds / LOG_ODDS));
    }

    /** In English: {@code pitch 40 Hz above this speaker's usual}. */
    public String english() {
        return "%s %s %s %s %s"
                .formatted(
                        quality.english(),
                        amount(),
                        quality.unit(),
                        difference < 0 ? "below" : "above",
                        ofTheSpeaker ? "this speaker's usual" : "that of neutral voices");
    }

    /** In Chinese: {@code 音高比此人平时高 40 赫兹}. */
    public String chinese() {
        return "%s比%s%s %s %s"
                .formatted(
                        quality.chinese(),
                        ofTheSpeaker ? "此人平时" : "一般的中性语音",
                        difference < 0 ? "低" : "高",
                        amount(),
                        quality.chineseUnit());
    }

    private String amount() {
        double size = Math.abs(difference);
        return String.format(Locale.ROOT, size >= 10 ? "%.0f" : "%.2f", size);
    }
}
