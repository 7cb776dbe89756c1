package tongli.perception.voice.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.LabelProbability;
import tongli.perception.voice.egemaps.VoiceFeatures;

class VoiceReaderTest {
    private static final WhoSpeaks GERMAN = new WhoSpeaks(Optional.of("de"), Optional.empty());
    private static final List<Stretch> ALL = List.of(new Stretch(0, 2));

    private final VoiceReader reader = new VoiceReader(Given.angryAbove220Hz());

    @Test
    void aHighVoiceIsAngryByThisModel() {
        // 247 Hz is 38 semitones above 27.5 Hz: log-odds of 2 − (−2) = 4
        VoiceReading reading = reader.read(Given.voice(246.94, 2), ALL, GERMAN);
        assertThat(reading.dominant()).isEqualTo("anger");
        assertThat(reading.confidence()).isCloseTo(1 / (1 + Math.exp(-4)), within(0.01));
        assertThat(reading.uncertain()).isFalse();
        assertThat(reading.languageKnown()).isTrue();
        assertThat(reading.affect().arousal()).isCloseTo(0.2, within(0.02));
        assertThat(reading.signs().get(0).english()).startsWith("pitch 27 Hz above that of neutral voices");
        assertThat(reading.signs().get(0).chinese()).isEqualTo("音高比一般的中性语音高 27 赫兹");
        assertThat(reading.evidence())
                .hasSize(2)
                .allSatisfy(range -> assertThat(range.weight()).isCloseTo(0.8, within(0.02)));
    }

    @Test
    void theGainOfAMicrophoneChangesNothing() {
        float[] loud = Given.voice(246.94, 2);
        float[] soft = loud.clone();
        for (int i = 0; i < soft.length; i++) {
            soft[i] *= 0.125f;
        }
        int level = VoiceFeatures.NAMES.indexOf("equivalentSoundLevel_dBp");
        VoiceReader byLevel = new VoiceReader(Given.angryAbove(level, -27));
        VoiceReading ofLoud = byLevel.read(loud, ALL, GERMAN);
        VoiceReading ofSoft = byLevel.read(soft, ALL, GERMAN);
        assertThat(ofSoft.dominant()).isEqualTo(ofLoud.dominant());
        assertThat(ofSoft.confidence()).isCloseTo(ofLoud.confidence(), within(1e-4));
    }

    @Test
    void ofALanguageThatItDoesNotKnowItIsUncertain() {
        assertThat(reader.read(Given.voice(246.94, 2), ALL, WhoSpeaks.STRANGER).uncertain())
                .isTrue();
        WhoSpeaks english = new WhoSpeaks(Optional.of("en"), Optional.empty());
        VoiceReading reading = reader.read(Given.voice(246.94, 2), ALL, english);
        assertThat(reading.uncertain()).isTrue();
        assertThat(reading.languageKnown()).isFalse();
    }

    @Test
    void whoIsEnrolledWithAHighVoiceIsNotAngryForIt() {
        float[] usual = Given.voice(246.94, 2);
        List<double[]> neutral = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            neutral.addAll(reader.neutral(usual, ALL));
        }
        SpeakerBaseline baseline = reader.model().neutral().baseline(neutral);
        VoiceReading reading = reader.read(usual, ALL, new WhoSpeaks(Optional.empty(), Optional.of(baseline)));
        // 20·4 / (20·4 + 8) = 10/11 of 2 semitones are taken: log-odds of 4/11 are left
        assertThat(reading.confidence()).isCloseTo(1 / (1 + Math.exp(-4.0 / 11)), within(0.01));
        assertThat(reading.uncertain()).isTrue();
        assertThat(reading.signs()).allMatch(VoiceSign::ofTheSpeaker);
    }

    @Test
    void silenceIsUncertainAndNothingSpeaksForIt() {
        VoiceReading reading = reader.read(new float[32_000], ALL, GERMAN);
        assertThat(reading.dominant()).isEqualTo("neutral");
        assertThat(reading.uncertain()).isTrue();
        assertThat(reading.evidence()).isEmpty();
        assertThat(reading.signs()).isEmpty();
        assertThat(reader.read(new float[0], List.of(), GERMAN).uncertain()).isTrue();
    }

    @Test
    void probabilitiesSumToOneOverAllBasicEmotions() {
        VoiceReading reading = reader.read(Given.voice(200, 2), ALL, GERMAN);
        assertThat(reading.emotions()).hasSize(7);
        assertThat(reading.emotions().stream()
                        .mapToDouble(LabelProbability::probability)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(reading.nameable()).containsExactly("anger", "neutral");
    }

    @Test
    void aModelOfOtherEmotionsIsRefused() {
        VoiceModel model = Given.angryAbove220Hz();
        VoiceModel other = new VoiceModel(
                "test",
                List.of("anger", "calm"),
                List.of(),
                model.neutral(),
                model.stranger(),
                model.enrolled(),
                0.5,
                Map.of());
        assertThatThrownBy(() -> new VoiceReader(other)).hasMessageContaining("calm");
    }

    /** A higher first number of the embedding is anger, whatever the voice. */
    private static VoiceModel angryByEmbedding() {
        double[] ones = new double[VoiceNumbers.EMBEDDED];
        Arrays.fill(ones, 1);
        double[] speaks = new double[VoiceNumbers.EMBEDDED];
        speaks[VoiceNumbers.PLAIN] = 3;
        double[] nothing = new double[VoiceNumbers.EMBEDDED];
        VoiceHead head = new VoiceHead(
                new FeatureScale(nothing, ones), new double[][] {speaks, nothing}, new double[2], 1, nothing, 0);
        NeutralVoices neutral = new NeutralVoices(nothing, ones, ones);
        return new VoiceModel("test", List.of("anger", "neutral"), List.of("de"), neutral, head, head, 0.6, Map.of());
    }

    @Test
    void anEmbeddingIsHeardBehindTheOtherNumbers() {
        SpeechEmbedder loud = samples -> {
            float[] window = new float[SpeechEmbedder.WIDTH];
            window[0] = 1;
            return new EmbeddedSpeech(List.of(window));
        };
        VoiceModel model = angryByEmbedding();
        VoiceReading reading = new VoiceReader(model, model, Optional.of(loud)).read(Given.voice(200, 2), ALL, GERMAN);
        assertThat(reading.dominant()).isEqualTo("anger");
        assertThat(reading.confidence()).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-3));
        assertThat(VoiceModelText.read(VoiceModelText.write(model)).width()).isEqualTo(VoiceNumbers.EMBEDDED);
    }

    @Test
    void aModelLearntWithAnEmbeddingIsNotReadWithoutNorTheOtherWayRound() {
        VoiceModel model = angryByEmbedding();
        assertThatThrownBy(() -> new VoiceReader(model)).hasMessageContaining("embedding");
        VoiceModel plain = Given.angryAbove220Hz();
        SpeechEmbedder silent = samples -> new EmbeddedSpeech(List.of(new float[SpeechEmbedder.WIDTH]));
        assertThatThrownBy(() -> new VoiceReader(plain, plain, Optional.of(silent)))
                .hasMessageContaining("embedding");
        VoiceReader whole = new VoiceReader(model, model, Optional.of(silent));
        assertThatThrownBy(() -> new VoiceStream(whole, GERMAN, reading -> {}))
                .hasMessageContaining("whole recordings");
    }

    @Test
    void everyFeatureBelongsToAQuality() {
        int places = Arrays.stream(VoiceQuality.values())
                .mapToInt(quality -> quality.places().size())
                .sum();
        assertThat(places).isEqualTo(Given.FEATURES);
        assertThat(VoiceQuality.values())
                .allMatch(quality -> quality.places().stream()
                        .anyMatch(place -> VoiceFeatures.NAMES.get(place).length() > 0));
        assertThat(VoiceQuality.of("F1amplitudeLogRelF0_sma3nz_amean")).isEqualTo(VoiceQuality.RESONANCE);
        assertThat(VoiceQuality.of("F0semitoneFrom27.5Hz_sma3nz_meanRisingSlope"))
                .isEqualTo(VoiceQuality.PITCH_RANGE);
        assertThat(VoiceQuality.of("slopeV0-500_sma3nz_amean")).isEqualTo(VoiceQuality.BRIGHTNESS);
        assertThat(VoiceQuality.of("MeanUnvoicedSegmentLength")).isEqualTo(VoiceQuality.PACE);
    }
}
