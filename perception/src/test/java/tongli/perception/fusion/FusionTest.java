package tongli.perception.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.NEUTRAL;
import static tongli.core.BasicEmotion.SADNESS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Affect;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.core.TimeRange;

class FusionTest {
    private static final Map<Modality, Double> HALF =
            Map.of(Modality.TEXT, 0.5, Modality.VOICE, 0.5, Modality.FACE, 0.5);
    private static final ConflictCheck CHECK = new ConflictCheck(Map.of());

    private static Fusion with(double ceiling, double abstainBelow) {
        FusionLimits limits = new FusionLimits(ceiling, abstainBelow);
        return new Fusion(new LateWeights(HALF, limits, new ModelId("late", "1")), CHECK);
    }

    private static ModalityReading of(Modality modality, double valence, double certainty, double quality) {
        return new ModalityReading(
                modality,
                Given.sureOf(JOY, 0.8),
                new Affect(valence, 0, 0),
                new AffectCertainty(certainty, 0, 0),
                0.4,
                0.8,
                false,
                quality,
                List.of(new TimeRange(0, 1, quality)),
                new ModelId("one", "1"));
    }

    @Test
    void twoThatAgreeArePooledByTheirWeights() {
        FusedReading fused = with(1, 0).fuse(List.of(Given.text(JOY, 0.8), Given.voice(JOY, 0.8)));
        // as much is known of each, so each bites the other half way: w = 1 − ½ · (1 − ½) = ¾; 0.8^1.5 = 0.715542,
        // (1/30)^1.5 = 0.0060858
        assertThat(fused.modalities())
                .allSatisfy(one -> assertThat(one.weight()).isCloseTo(0.75, within(1e-12)));
        assertThat(fused.confidence()).isCloseTo(0.715542 / (0.715542 + 6 * 0.0060858), within(1e-6));
        assertThat(fused.dominant()).isEqualTo(JOY);
        assertThat(fused.labels()).containsExactly("joy");
    }

    @Test
    void agreementEndsAtTheCeiling() {
        FusedReading fused = with(0.9, 0).fuse(List.of(Given.text(JOY, 0.8), Given.voice(JOY, 0.8)));
        assertThat(fused.confidence()).isCloseTo(0.9, within(1e-12));
        assertThat(fused.distribution().probability(ANGER)).isCloseTo(0.1 / 6, within(1e-12));
    }

    @Test
    void whoIsSurerThanTheCeilingByItselfKeepsItsConfidence() {
        FusedReading fused = with(0.9, 0).fuse(List.of(Given.text(JOY, 0.95), Given.voice(JOY, 0.6)));
        assertThat(fused.confidence()).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void poorSignalsCountLess() {
        ModalityReading faint = ModalityReading.of(Modality.VOICE, Given.sureOf(SADNESS, 0.9), 0.2);
        FusedReading fused = with(1, 0).fuse(List.of(faint, Given.face(JOY, 0.8)));
        assertThat(fused.dominant()).isEqualTo(JOY);
        assertThat(fused.modalities().get(0).weight()).isLessThan(0.2);
    }

    @Test
    void whatWasNotHeardDoesNotCountAndSaysSo() {
        ModalityReading silent = ModalityReading.of(Modality.VOICE, Given.sureOf(SADNESS, 0.9), 0);
        ModalityReading blank = ModalityReading.of(Modality.FACE, BasicDistribution.uniform(), 1);
        FusedReading fused = with(1, 0).fuse(List.of(blank, silent, Given.text(JOY, 0.8)));
        assertThat(fused.distribution())
                .isEqualTo(with(1, 0).fuse(List.of(Given.text(JOY, 0.8))).distribution());
        assertThat(fused.modalities())
                .extracting(ModalityWeight::reason)
                .containsExactly(
                        ModalityWeight.Reason.SPEAKS,
                        ModalityWeight.Reason.NO_SIGNAL,
                        ModalityWeight.Reason.SAYS_NOTHING);
        assertThat(fused.modalities().get(1).why(Language.EN)).contains("nothing was heard");
        assertThat(fused.modalities().get(0).why(Language.ZH)).startsWith("占 100%");
    }

    @Test
    void whereNobodySaysAnythingEverythingIsAsLikely() {
        ModalityReading silent = ModalityReading.of(Modality.VOICE, Given.sureOf(SADNESS, 0.9), 0);
        FusedReading fused = with(1, 0.2).fuse(List.of(silent));
        assertThat(fused.distribution()).isEqualTo(BasicDistribution.uniform());
        assertThat(fused.uncertain()).isTrue();
        assertThat(fused.intensity()).isZero();
        assertThat(fused.certainty()).isEqualTo(new AffectCertainty(0, 0, 0));
    }

    @Test
    void whatOneRulesOutTheOtherCanStillSay() {
        ModalityReading never = ModalityReading.of(Modality.TEXT, BasicDistribution.of(Map.of("joy", 1.0)), 1);
        BasicDistribution fused = with(1, 0).distribution(List.of(never, Given.voice(SADNESS, 0.9)));
        assertThat(fused.probability(SADNESS)).isGreaterThan(0);
    }

    @Test
    void affectIsTheMeanByCertaintyAndQuality() {
        FusedReading fused =
                with(1, 0).fuse(List.of(of(Modality.VOICE, -0.2, 0.2, 0.5), of(Modality.TEXT, 0.6, 0.8, 1)));
        // weights 0.8 and 0.1: (0.48 − 0.02) / 0.9; certainty (0.8 · 0.8 + 0.1 · 0.2) / 0.9
        assertThat(fused.affect().valence()).isCloseTo(0.46 / 0.9, within(1e-12));
        assertThat(fused.certainty().valence()).isCloseTo(0.66 / 0.9, within(1e-12));
        assertThat(fused.certainty().arousal()).isZero();
        assertThat(fused.intensity()).isCloseTo(0.4, within(1e-12));
        assertThat(fused.evidence()).containsExactly(new TimeRange(0, 1, 1), new TimeRange(0, 1, 0.5));
    }

    @Test
    void aMixIsSaidAsTwoLabelsAndNeutralOnlyByItself() {
        BasicDistribution mix = BasicDistribution.of(Map.of("sadness", 0.5, "anger", 0.3, "neutral", 0.2));
        BasicDistribution calm = BasicDistribution.of(Map.of("neutral", 0.5, "sadness", 0.4, "joy", 0.1));
        assertThat(with(1, 0)
                        .fuse(List.of(ModalityReading.of(Modality.TEXT, mix, 1)))
                        .labels())
                .containsExactly("sadness", "anger");
        assertThat(with(1, 0)
                        .fuse(List.of(ModalityReading.of(Modality.TEXT, calm, 1)))
                        .labels())
                .containsExactly(NEUTRAL.code());
    }

    @Test
    void whatIsTooImprobableIsUncertain() {
        assertThat(with(1, 0.7).fuse(List.of(Given.text(JOY, 0.69))).uncertain())
                .isTrue();
        assertThat(with(1, 0.7).fuse(List.of(Given.text(JOY, 0.71))).uncertain())
                .isFalse();
    }

    @Test
    void aReadingInWhichTwoDisagreeIsUncertain() {
        FusedReading fused = with(1, 0).fuse(List.of(Given.text(JOY, 0.97), Given.voice(SADNESS, 0.97)));
        assertThat(fused.conflicts()).hasSize(1);
        assertThat(fused.uncertain()).isTrue();
    }

    @Test
    void noReadingAndTwoOfOneModalityAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fusion.bundled().fuse(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fusion.bundled().fuse(List.of(Given.text(JOY, 0.5), Given.text(JOY, 0.6))))
                .withMessageContaining("two readings of text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModalityReading.of(Modality.TEXT, Given.sureOf(JOY, 0.5), Double.NaN))
                .withMessageContaining("quality");
    }

    @Test
    void aReadingOfTextIsTakenOverInBasicOnly() {
        List<LabelProbability> emotions = Given.sureOf(SADNESS, 0.7).emotions();
        EmotionReading basic = reading(Taxonomy.BASIC, emotions);
        ModalityReading text = ModalityReading.of(Modality.TEXT, basic, new AffectCertainty(0.5, 0.5, 0), 1);
        assertThat(text.distribution()).isEqualTo(Given.sureOf(SADNESS, 0.7));
        assertThat(Fusion.bundled().fuse(List.of(text)).affect().valence()).isEqualTo(-0.4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModalityReading.of(
                        Modality.TEXT,
                        reading(Taxonomy.POLARITY, List.of(new LabelProbability("negative", 1))),
                        new AffectCertainty(0, 0, 0),
                        1))
                .withMessageContaining("polarity");
    }

    private static EmotionReading reading(Taxonomy taxonomy, List<LabelProbability> emotions) {
        return new EmotionReading(
                "他走了",
                Language.ZH,
                taxonomy,
                emotions,
                List.of(emotions.get(0).label()),
                emotions.get(0).label(),
                emotions.get(0).probability(),
                false,
                0.5,
                new Affect(-0.4, -0.1, 0),
                List.of(),
                new ModelId("text-zh", "1"));
    }

    @Test
    void theModelThatShipsSaysWhatItLearnt() {
        LateWeights weights = LateModel.bundled().weights();
        assertThat(Optional.of(weights.id().id())).contains(LateModel.KIND);
        assertThat(weights.reliability(Modality.FACE)).isGreaterThan(weights.reliability(Modality.VOICE));
        assertThat(weights.limits().ceiling()).isBetween(0.9, 1.0);
    }
}
