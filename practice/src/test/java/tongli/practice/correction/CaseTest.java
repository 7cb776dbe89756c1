package tongli.practice.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tongli.practice.correction.Given.felt;
import static tongli.practice.correction.Given.reviewed;
import static tongli.practice.correction.Given.scored;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;

class CaseTest {

    private static final Answer YES = new Answer.Approved(true);
    private static final Answer NO = new Answer.Approved(false);

    @Test
    void oneReviewSettlesNothing() {
        assertThat(reviewed(CorrectionKind.SCORE).standing()).isEqualTo(Standing.OPEN);
        assertThat(reviewed(CorrectionKind.SCORE, scored(60)).standing()).isEqualTo(Standing.OPEN);
        assertThat(reviewed(CorrectionKind.SCORE, scored(60)).settled()).isEmpty();
    }

    @Test
    void twoWhoNameTheSameFeelingsSettleIt() {
        Answer both = felt(BasicEmotion.SADNESS, BasicEmotion.ANGER);
        Case settled = reviewed(CorrectionKind.READING, both, felt(BasicEmotion.ANGER, BasicEmotion.SADNESS));
        assertThat(settled.standing()).isEqualTo(Standing.SETTLED);
        assertThat(settled.settled()).contains(both);
        assertThat(reviewed(CorrectionKind.READING, both, felt(BasicEmotion.ANGER))
                        .standing())
                .isEqualTo(Standing.DISPUTED);
    }

    @Test
    void twoScoresWithinTenPointsSettleAtTheirMean() {
        assertThat(reviewed(CorrectionKind.SCORE, scored(60), scored(70)).settled())
                .contains(scored(65));
        assertThat(reviewed(CorrectionKind.SCORE, scored(60), scored(67)).settled())
                .contains(scored(64));
        assertThat(reviewed(CorrectionKind.SCORE, scored(60), scored(71)).standing())
                .isEqualTo(Standing.DISPUTED);
    }

    @Test
    void aThirdDecidesByAgreeingWithOneOfTheTwo() {
        assertThat(reviewed(CorrectionKind.WORDING, YES, NO, NO).settled()).contains(NO);
        Answer sad = felt(BasicEmotion.SADNESS);
        assertThat(reviewed(CorrectionKind.READING, sad, felt(BasicEmotion.FEAR), sad)
                        .settled())
                .contains(sad);
        // 71 lies 11 from the first and 9 from the second: (80 + 71) / 2 = 75.5
        assertThat(reviewed(CorrectionKind.SCORE, scored(60), scored(80), scored(71))
                        .settled())
                .contains(scored(76));
        // 68 lies 8 from the first and 10 from the second
        assertThat(reviewed(CorrectionKind.SCORE, scored(60), scored(78), scored(68))
                        .settled())
                .contains(scored(64));
    }

    @Test
    void aThirdAsNearToBothIsTakenAtTheirOwnWord() {
        assertThat(reviewed(CorrectionKind.SCORE, scored(60), scored(80), scored(70))
                        .settled())
                .contains(scored(70));
    }

    @Test
    void whichOfTheFirstTwoCameFirstChangesNothing() {
        for (int first = 40; first <= 60; first++) {
            for (int second = 40; second <= 80; second++) {
                for (int third = 40; third <= 80; third++) {
                    Case one = reviewed(CorrectionKind.SCORE, scored(first), scored(second), scored(third));
                    Case other = reviewed(CorrectionKind.SCORE, scored(second), scored(first), scored(third));
                    assertThat(one.standing()).isEqualTo(other.standing());
                    assertThat(one.settled())
                            .as("%d %d %d", first, second, third)
                            .isEqualTo(other.settled());
                }
            }
        }
    }

    @Test
    void threeWhoAllDifferLeaveItUnclear() {
        Case unclear = reviewed(CorrectionKind.SCORE, scored(10), scored(40), scored(70));
        assertThat(unclear.standing()).isEqualTo(Standing.UNCLEAR);
        assertThat(unclear.standing().takesReviews()).isFalse();
        assertThat(unclear.settled()).isEmpty();
    }

    @Test
    void nobodyReviewsTheirOwnNorTwiceNorWithAnAnswerToSomethingElse() {
        Case fresh = reviewed(CorrectionKind.SCORE, scored(60));
        for (Review wrong : new Review[] {
            new Review("ann", Given.NOON, scored(60)),
            new Review("reviewer 0", Given.NOON, scored(60)),
            new Review("bob", Given.NOON, YES)
        }) {
            assertThatThrownBy(() -> fresh.plus(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void withoutWordsOnlyNumbersAndLabelsAreLeft() {
        Correction bare = reviewed(CorrectionKind.WORDING).correction().withoutWords();
        assertThat(bare.hasWords()).isFalse();
        assertThat(bare.corrected()).isEqualTo(new Answer.Worded(Optional.empty()));
        assertThat(bare.toString()).doesNotContain("三天");
        Correction reading = reviewed(CorrectionKind.READING).correction().withoutWords();
        assertThat(reading.corrected()).isEqualTo(felt(BasicEmotion.SADNESS));
        assertThat(reading.model().uncertainty()).isEqualTo(0.4);
    }

    @Test
    void nothingIsFeltBesideNeutral() {
        assertThatThrownBy(() -> felt(BasicEmotion.NEUTRAL, BasicEmotion.JOY)).hasMessageContaining("neutral");
        assertThatThrownBy(() -> new Answer.Felt(Set.of())).hasMessageContaining("at least one");
    }
}
