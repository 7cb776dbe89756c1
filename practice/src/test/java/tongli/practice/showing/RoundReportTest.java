package tongli.practice.showing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.FEAR;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.NEUTRAL;
import static tongli.core.BasicEmotion.SADNESS;
import static tongli.core.BasicEmotion.SURPRISE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.practice.showing.RoundReport.Hits;

class RoundReportTest {

    @Test
    void theUnbiasedHitRateCountsBothWaysAFeelingCanBeMistaken() {
        Round round = Given.named(
                Channel.FACE, ShownStrength.CLEAR, JOY, JOY, JOY, SADNESS, ANGER, JOY, SADNESS, SADNESS, FEAR, ANGER);
        RoundReport report = RoundReport.of(round);
        // joy: 1 hit, shown twice, named twice: 1/4; sadness: 1 hit, shown once, named twice: 1/2; anger and fear: none
        assertThat(report.confusions().unbiasedHitRate(JOY)).hasValue(0.25);
        assertThat(report.confusions().unbiasedHitRate(SADNESS)).hasValue(0.5);
        assertThat(report.confusions().unbiasedHitRate(ANGER)).hasValue(0);
        assertThat(report.confusions().unbiasedHitRate(FEAR)).hasValue(0);
        assertThat(report.confusions().unbiasedHitRate(NEUTRAL)).isEmpty();
        assertThat(report.unbiasedHitRate()).isCloseTo(0.75 / 4, within(1e-12));
        assertThat(report.right()).isEqualTo(2);
    }

    @Test
    void whoAlwaysSaysOneFeelingHasHitItEachTimeAndKnowsLittle() {
        Round round = Given.named(Channel.FACE, ShownStrength.CLEAR, JOY, JOY, FEAR, JOY, ANGER, JOY, SADNESS, JOY);
        // 1 of 1 shown, 1 of 4 named
        assertThat(RoundReport.of(round).confusions().unbiasedHitRate(JOY)).hasValue(0.25);
    }

    @Test
    void hitsAreCountedAtEachStrengthWithoutCalm() {
        Round round = Given.named(
                Channel.FACE, ShownStrength.ADAPTIVE, JOY, JOY, NEUTRAL, NEUTRAL, FEAR, FEAR, ANGER, ANGER, JOY, FEAR);
        // two right at 0.65 and down to 0.474384, then one right, one wrong
        assertThat(RoundReport.of(round).byStrength())
                .containsExactly(entry(0.47, new Hits(1, 2)), entry(0.65, new Hits(2, 2)));
        assertThat(RoundReport.of(round).threshold()).isEmpty();
    }

    private static Map.Entry<Double, Hits> entry(double strength, Hits hits) {
        return Map.entry(strength, hits);
    }

    @Test
    void theAdviceIsAboutThePairThatWasMixedUpMost() {
        Round round = Given.named(
                Channel.FACE, ShownStrength.CLEAR, FEAR, SURPRISE, SURPRISE, FEAR, JOY, ANGER, SADNESS, SADNESS);
        assertThat(RoundReport.of(round).advice())
                .startsWith("What you mixed up most was fear and surprise (2×). ")
                .contains("A crease between the brows settles it.");
    }

    @Test
    void whoMostlyMissedThatAnythingMovedIsToldWhereToLook() {
        Round round = Given.named(
                Channel.FACE, ShownStrength.FAINT, FEAR, NEUTRAL, SURPRISE, NEUTRAL, JOY, ANGER, SADNESS, NEUTRAL);
        assertThat(RoundReport.of(round).advice()).startsWith("3 times you said calm");
    }

    @Test
    void whoNamedThemAllIsToldToGoOnToSomethingHarder() {
        Round right = Given.named(Channel.FACE, ShownStrength.CLEAR, FEAR, FEAR, JOY, JOY, ANGER, ANGER, JOY, JOY);
        assertThat(RoundReport.of(right).advice()).startsWith("All of them. Next time go fainter");
        Round tooStrong = Given.named(Channel.FACE, ShownStrength.FAINT, FEAR, FEAR, JOY, JOY, ANGER, ANGER, JOY, JOY);
        assertThat(RoundReport.of(tooStrong).advice()).contains("called it stronger than it was");
    }
}
