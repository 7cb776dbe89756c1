package tongli.learning.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.BasicEmotion;
import tongli.perception.voice.egemaps.VoiceFeatures;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.VoiceModel;

class VoiceEvaluationTest {
    private static final int FEATURES = VoiceFeatures.NAMES.size();

    /** Five speakers, each with six neutral and six angry recordings; anger shifts every tenth feature. */
    private static VoiceSet set(double shift) {
        Random random = new Random(1);
        List<VoiceSample> samples = new ArrayList<>();
        for (int speaker = 0; speaker < 5; speaker++) {
            for (int i = 0; i < 12; i++) {
                double[] features = new double[FEATURES];
                for (int f = 0; f < FEATURES; f++) {
                    features[f] = random.nextGaussian() + (i % 2 == 1 && f % 10 == 0 ? shift : 0);
                }
                samples.add(new VoiceSample(
                        "%d-%02d.wav".formatted(speaker, i),
                        i % 2 == 1 ? "anger" : "neutral",
                        "s" + speaker,
                        List.of(features),
                        GivenSteps.of(features[0], random)));
            }
        }
        return VoiceSet.of(samples, List.of(), "none");
    }

    private static VoiceEvaluation.Result discriminant(Hearing hearing, VoiceSet set) {
        return new VoiceEvaluation(List.of(VoiceRoute.DISCRIMINANT), hearing, 7)
                .run(set, speaker -> {})
                .values()
                .iterator()
                .next();
    }

    @Test
    void whatIsPlainIsLearntFromOtherSpeakers() {
        Map<VoiceRoute, VoiceEvaluation.Result> results =
                new VoiceEvaluation(List.of(VoiceRoute.values()), Hearing.STRANGERS, 7).run(set(4), speaker -> {});
        assertThat(results).hasSize(VoiceRoute.values().length).allSatisfy((route, result) -> {
            assertThat(result.unweightedAverageRecall()).as(route.name()).isGreaterThan(0.9);
            assertThat(result.recordings()).isEqualTo(60);
        });
    }

    @Test
    void whereThereIsNothingToLearnItIsChance() {
        VoiceEvaluation.Result result = discriminant(Hearing.STRANGERS, set(0));
        assertThat(result.unweightedAverageRecall()).isCloseTo(0.5, within(0.2));
        assertThat(result.interval()[0]).isLessThan(result.interval()[1]);
    }

    @Test
    void recordingsThatEnrolAreNotJudged() {
        VoiceEvaluation.Result result = discriminant(Hearing.of("2"), set(4));
        assertThat(result.recordings()).isEqualTo(60 - 5 * 2);
        assertThat(result.confusion().counts().get(1).stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(20);
    }

    @Test
    void speakersScatterIsToldFromThatOfTheirUtterances() {
        List<VoiceSample> samples = new ArrayList<>();
        // means 1 and 5, each with a spread of ±1: within (1+1+1+1)/2 = 2; between 8 − 2·(1/2) = 7
        for (double[] own : new double[][] {{0, 2}, {4, 6}}) {
            for (double value : own) {
                double[] features = new double[FEATURES];
                Arrays.fill(features, value);
                samples.add(
                        new VoiceSample(value + ".wav", "neutral", "s" + own[0], List.of(features), GivenSteps.none()));
            }
        }
        NeutralVoices neutral = VoiceFit.neutral(samples);
        assertThat(neutral.mean()).containsOnly(3);
        assertThat(neutral.within()).containsOnly(2);
        assertThat(neutral.between()).containsOnly(7);
    }

    @Test
    void aModelIsTrainedTheSameTwice() {
        VoiceModel one = VoiceTraining.train(set(2), VoiceRoute.LOGISTIC, "1", List.of("de"), 7, Map.of())
                .layer();
        VoiceModel two = VoiceTraining.train(set(2), VoiceRoute.LOGISTIC, "1", List.of("de"), 7, Map.of())
                .layer();
        assertThat(one.stranger().weights()).isDeepEqualTo(two.stranger().weights());
        assertThat(one.labels()).containsExactly("anger", "neutral");
    }

    @Test
    void aFinishedModelIsJudgedOnWhatItCanName() {
        VoiceModel model = VoiceTraining.train(set(4), VoiceRoute.DISCRIMINANT, "1", List.of("de"), 7, Map.of())
                .layer();
        VoiceSet other = VoiceSet.of(
                set(4).samples().stream()
                        .map(one -> one.meaning(one.speaker().equals("s0") ? "fear" : one.emotion()))
                        .toList(),
                List.of(),
                "none");
        VoiceEvaluation.Result result =
                new VoiceEvaluation(List.of(VoiceRoute.DISCRIMINANT), Hearing.STRANGERS, 7).judge(model, model, other);
        assertThat(result.recordings()).isEqualTo(48);
        assertThat(result.unweightedAverageRecall()).isGreaterThan(0.95);
    }

    @Test
    void onAScaleOfTheirOwnSpeakersAreAlike() {
        List<VoiceSample> two = new ArrayList<>();
        for (double[] own : new double[][] {{0, 2}, {400, 600}}) {
            for (double value : own) {
                double[] features = new double[FEATURES];
                Arrays.fill(features, value);
                two.add(new VoiceSample(value + ".wav", "neutral", "s" + own[0], List.of(features), GivenSteps.none()));
            }
        }
        // one recording lies a deviation below the speaker's mean, the other above
        assertThat(new OwnScale().heard(two, VoiceFit.neutral(two)))
                .extracting(one -> one.whole()[5])
                .usingComparatorForType((a, b) -> Math.abs(a - b) < 1e-6 ? 0 : Double.compare(a, b), Double.class)
                .containsExactly(-1.0, 1.0, -1.0, 1.0);
    }

    @Test
    void wordsOfSetsMeanBasicEmotions() {
        assertThat(VoiceSet.meant("happiness")).contains(BasicEmotion.JOY);
        assertThat(VoiceSet.meant("calm")).contains(BasicEmotion.NEUTRAL);
        assertThat(VoiceSet.meant("boredom")).isEmpty();
    }

    @Test
    void tooFewSpeakersAreRefused() {
        VoiceSet whole = set(2);
        VoiceSet two = VoiceSet.of(
                whole.samples().stream()
                        .filter(one -> one.speaker().compareTo("s2") < 0)
                        .toList(),
                List.of(),
                "none");
        assertThatThrownBy(() -> VoiceTraining.train(two, VoiceRoute.LOGISTIC, "1", List.of(), 7, Map.of()))
                .hasMessageContaining("too few");
    }

    @Test
    void aListThatPointsOutsideItsFolderIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("labels.tsv"), "file\temotion\tspeaker\n../../etc/x.wav\tanger\ta\n");
        assertThatThrownBy(() -> VoiceSet.read(folder, List.of(), Optional.empty()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside the folder");
    }
}
