package tongli.perception.voice.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tongli.core.Coded;
import tongli.perception.voice.egemaps.VoiceFeatures;

/**
 * What people can hear in a voice, as groups of features: single ones hang together too much to be named. Every feature belongs to one
 * group; one feature speaks for the group in words.
 */
public enum VoiceQuality implements Coded {
    PITCH("pitch", "音高", "Hz", "赫兹", "F0semitoneFrom27.5Hz_sma3nz_amean", List.of("F0semitone")),
    PITCH_RANGE(
            "pitch range",
            "音高起伏",
            "semitones",
            "个半音",
            "F0semitoneFrom27.5Hz_sma3nz_pctlrange0-2",
            List.of("F0semitoneFrom27.5Hz_sma3nz_stddev", "F0semitoneFrom27.5Hz_sma3nz_pctlrange")),
    LOUDNESS_RANGE(
            "change of loudness",
            "响度起伏",
            "of the mean",
            "（相对均值）",
            "loudness_sma3_stddevNorm",
            List.of("loudness_", "equivalentSoundLevel", "spectralFlux")),
    BRIGHTNESS(
            "brightness (1–5 kHz against lower)",
            "明亮度（1–5 kHz 相对低频）",
            "dB",
            "分贝",
            "alphaRatioV_sma3nz_amean",
            List.of("alphaRatio", "hammarbergIndex", "slope", "mfcc")),
    CLEARNESS(
            "clearness (harmonics to noise)",
            "清晰度（谐噪比）",
            "dB",
            "分贝",
            "HNRdBACF_sma3nz_amean",
            List.of("HNR", "jitter", "shimmer", "logRelF0")),
    RESONANCE("first formant", "第一共振峰", "Hz", "赫兹", "F1frequency_sma3nz_amean", List.of("F1", "F2", "F3")),
    PACE(
            "pace (loudness peaks)",
            "语速（响度峰）",
            "a second",
            "个/秒",
            "loudnessPeaksPerSec",
            List.of("loudnessPeaks", "VoicedSegments", "Mean", "Stddev"));

    private static final double LOWEST_HZ = 27.5;
    private static final double SEMITONES = 12;

    private final String english;
    private final String chinese;
    private final String unit;
    private final String chineseUnit;
    private final int spokesman;

    @SuppressWarnings("ImmutableEnumChecker") // of List.of
    private final List<String> beginnings;

    VoiceQuality(
            String english,
            String chinese,
            String unit,
            String chineseUnit,
            String spokesman,
            List<String> beginnings) {
        this.english = english;
        this.chinese = chinese;
        this.unit = unit;
        this.chineseUnit = chineseUnit;
        this.spokesman = VoiceFeatures.NAMES.indexOf(spokesman);
        this.beginnings = beginnings;
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    public String unit() {
        return unit;
    }

    String chineseUnit() {
        return chineseUnit;
    }

    /** The group's value among features, in {@link #unit()}. */
    double value(double[] features) {
        double value = features[spokesman];
        return this == PITCH ? LOWEST_HZ * Math.pow(2, value / SEMITONES) : value;
    }

    /** The places of the group's features. */
    List<Integer> places() {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < VoiceFeatures.NAMES.size(); i++) {
            if (of(VoiceFeatures.NAMES.get(i)) == this) {
                places.add(i);
            }
        }
        return places;
    }

    /** The longest beginning decides; how loudness and pitch rise and fall goes with their range. */
    static VoiceQuality of(String feature) {
        VoiceQuality found = PACE;
        int longest = 0;
        for (VoiceQuality quality : values()) {
            for (String beginning : quality.beginnings) {
                if (feature.startsWith(beginning) && beginning.length() > longest) {
                    found = quality;
                    longest = beginning.length();
                }
            }
        }
        boolean rises =
                feature.startsWith("F0") && feature.toLowerCase(Locale.ROOT).endsWith("slope");
        return rises ? PITCH_RANGE : found;
    }
}
