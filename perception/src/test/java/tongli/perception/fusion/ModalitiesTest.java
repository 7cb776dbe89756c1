package tongli.perception.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.LabelProbability;
import tongli.core.ModelId;
import tongli.perception.voice.emotion.Stretch;
import tongli.perception.voice.emotion.VoiceReading;

class ModalitiesTest {

    private static VoiceReading voice(boolean uncertain, List<Stretch> speech) {
        return voice(uncertain, true, speech);
    }

    private static VoiceReading voice(boolean uncertain, boolean languageKnown, List<Stretch> speech) {
        return new VoiceReading(
                List.of(
                        new LabelProbability("anger", 0.7),
                        new LabelProbability("joy", 0.1),
                        new LabelProbability("sadness", 0.1),
                        new LabelProbability("neutral", 0.1),
                        new LabelProbability("fear", 0),
                        new LabelProbability("disgust", 0),
                        new LabelProbability("surprise", 0)),
                List.of("anger"),
                List.of("anger", "joy", "sadness", "neutral"),
                0.7,
                uncertain,
                languageKnown,
                0.9,
                new Affect(-0.4, 0.6, 0.2),
                List.of(),
                List.of(),
                speech,
                new ModelId("voice", "1"));
    }

    @Test
    void whatAVoiceCannotNameItDoesNotDeny() {
        BasicDistribution heard =
                Modalities.of(voice(false, List.of(new Stretch(0, 1)))).distribution();
        // four of seven labels are nameable: 4/7 · 0.7 = 0.4, and an even 1/7 for each of the others
        assertThat(heard.probability(BasicEmotion.ANGER)).isCloseTo(0.4, within(1e-12));
        assertThat(heard.probability(BasicEmotion.FEAR)).isCloseTo(1 / 7.0, within(1e-12));
    }

    @Test
    void aVoiceThatIsNotHeardOrAbstainsCountsForLess() {
        assertThat(Modalities.of(voice(false, List.of(new Stretch(0, 1)))).quality())
                .isEqualTo(1);
        assertThat(Modalities.of(voice(true, List.of(new Stretch(0, 1)))).quality())
                .isEqualTo(0.25);
        assertThat(Modalities.of(voice(true, List.of())).quality()).isZero();
    }

    @Test
    void ofAVoiceInALanguageThatItsModelDoesNotKnowOnlyTheArousalCounts() {
        ModalityReading words = ModalityReading.of(Modality.TEXT, Given.sureOf(BasicEmotion.JOY, 0.8), 1);
        ModalityReading voice = Modalities.of(voice(true, false, List.of(new Stretch(0, 1))));
        FusedReading fused = Fusion.bundled().fuse(List.of(words, voice));
        assertThat(fused.distribution())
                .isEqualTo(Fusion.bundled().fuse(List.of(words)).distribution());
        assertThat(fused.modalities().get(1).weight()).isZero();
        assertThat(fused.modalities().get(1).reason()).isEqualTo(ModalityWeight.Reason.SAYS_NOTHING);
        assertThat(fused.modalities().get(1).says()).isEqualTo(BasicEmotion.NEUTRAL);
        assertThat(fused.evidence()).isEmpty();
        // the words here say nothing of affect: the voice's arousal is taken whole, by 2 · 0.77 − 1, and no valence
        assertThat(fused.affect().arousal()).isCloseTo(0.6, within(1e-12));
        assertThat(fused.affect().valence()).isZero();
        assertThat(fused.certainty().arousal()).isCloseTo(0.54, within(1e-12));
        assertThat(fused.certainty().valence()).isZero();
    }

    @Test
    void aVoiceThatSaysNothingHidesNoConflictOfTheOthers() {
        ModalityReading words = Given.text(BasicEmotion.NEUTRAL, 0.8);
        ModalityReading face = Given.face(BasicEmotion.JOY, 0.99);
        ModalityReading voice = Modalities.of(voice(true, false, List.of(new Stretch(0, 1))));
        assertThat(Fusion.bundled().fuse(List.of(words, face)).conflicts()).hasSize(1);
        assertThat(Fusion.bundled().fuse(List.of(words, voice, face)).conflicts())
                .isEqualTo(Fusion.bundled().fuse(List.of(words, face)).conflicts());
    }

    @Test
    void whereNothingIsKnownNothingIsAsserted() {
        FusedReading fused =
                Fusion.bundled().fuse(List.of(Modalities.of(voice(true, false, List.of(new Stretch(0, 1))))));
        assertThat(fused.labels()).containsExactly("neutral");
        assertThat(fused.dominant()).isEqualTo(BasicEmotion.NEUTRAL);
        assertThat(fused.emotions().get(0).label()).isEqualTo("neutral");
        assertThat(fused.uncertain()).isTrue();
    }
}
