package tongli.perception.fusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.BasicEmotion.FEAR;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.NEUTRAL;
import static tongli.core.BasicEmotion.SADNESS;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;

class ConflictCheckTest {
    private final ConflictCheck check = new ConflictCheck(Map.of());

    @Test
    void pCountsTheErrorsThatWouldDifferAsMuch() {
        // Of all pairs of labels only joy and fear lie as far apart in valence as joy and sadness: four outcomes with
        // their mirror
        // images. Each comes from one feeling with 0.9 · 1/60 (two of seven feelings) or 1/60 · 1/60 (the other five).
        double outcome = (2 * 0.9 / 60 + 5.0 / 3600) / 7;
        assertThat(check.p(Given.text(JOY, 0.9), Given.voice(SADNESS, 0.9))).isCloseTo(4 * outcome, within(1e-12));
    }

    @Test
    void oneDominantEmotionIsNoConflict() {
        assertThat(check.p(Given.text(JOY, 0.9), Given.voice(JOY, 0.4))).isEqualTo(1);
    }

    @Test
    void aLikeFeelingOfAnotherNameIsNoConflict() {
        assertThat(check.conflicts(List.of(Given.text(SADNESS, 0.99), Given.voice(FEAR, 0.99))))
                .isEmpty();
    }

    @Test
    void aPoorSignalMakesNoConflict() {
        ModalityReading faint = ModalityReading.of(Modality.VOICE, Given.sureOf(SADNESS, 0.97), 0.3);
        assertThat(check.conflicts(List.of(Given.text(JOY, 0.97), Given.voice(SADNESS, 0.97))))
                .hasSize(1);
        assertThat(check.conflicts(List.of(Given.text(JOY, 0.97), faint))).isEmpty();
    }

    @Test
    void manyPairsAreCorrectedAfterHolm() {
        List<ModalityReading> three =
                List.of(Given.text(JOY, 0.97), Given.voice(SADNESS, 0.97), Given.face(SADNESS, 0.97));
        double p = check.p(three.get(0), three.get(1));
        assertThat(check.conflicts(three)).hasSize(2).allSatisfy(conflict -> {
            assertThat(conflict.first()).isEqualTo(Modality.TEXT);
            assertThat(conflict.p()).isCloseTo(p, within(1e-12));
            assertThat(conflict.adjustedP()).isCloseTo(3 * p, within(1e-12)); // the second of three keeps the first's
        });
    }

    @Test
    void commonErrorsOfAModalityAreNoConflict() {
        double[][] table = new double[BasicDistribution.SIZE][BasicDistribution.SIZE];
        for (BasicEmotion felt : BasicEmotion.values()) {
            table[felt.ordinal()][felt.ordinal()] = 0.3;
            table[felt.ordinal()][(felt == NEUTRAL ? SADNESS : NEUTRAL).ordinal()] += 0.7;
        }
        ConflictCheck flat = new ConflictCheck(Map.of(Modality.VOICE, new Confusion(table)));
        ModalityReading words = Given.text(SADNESS, 0.9);
        ModalityReading voice = Given.voice(NEUTRAL, 0.9);
        assertThat(flat.p(words, voice)).isGreaterThan(check.p(words, voice));
    }

    @Test
    void whatHasNoErrorsIsNoConfusion() {
        double[][] never = new double[BasicDistribution.SIZE][BasicDistribution.SIZE];
        for (int i = 0; i < never.length; i++) {
            never[i][i] = 1;
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Confusion(never))
                .withMessageContaining("errors of row 0");
        never[0][0] = Double.NaN;
        assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(never));
        assertThatIllegalArgumentException().isThrownBy(() -> new Confusion(new double[2][2]));
    }
}
