package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.understanding.RiskBars.Judged;
import tongli.understanding.RiskModel.Odds;

class LineBeforeTest {
    private static final LineBefore OF_RENT = new LineBefore("The rent is up.", () -> false);
    private static final LineBefore OF_DYING = new LineBefore("I want to die.", () -> true);
    private static final Odds NOTHING = new Odds(0.02, 0, 0, 0, 0, 0);

    /** By the odds alone: 0.7 of any sign tells it, of that 0.2 of high or imminent makes it high. */
    private static Judged bars(Odds odds) {
        RiskReading silent = new RiskReading("words", RiskLevel.NONE, RiskSpeaker.SELF, List.of(), false);
        return RiskBars.of(Language.EN).judge(silent, odds);
    }

    private static RiskLevel level(LineBefore before, Odds alone, Odds answering) {
        return before.judge(LineBeforeTest::bars, alone, answering).level();
    }

    @Test
    void aLineThatSaysNothingOfRiskCountsForHalf() {
        Odds high = new Odds(0, 0.95, 0, 0, 0, 0);
        assertThat(level(OF_RENT, NOTHING, high)).isEqualTo(RiskLevel.NONE); // 0.485 of any sign
        assertThat(level(OF_RENT, new Odds(0.6, 0, 0, 0, 0, 0), high))
                .isEqualTo(RiskLevel.HIGH); // 0.775, of high 0.475
        assertThat(level(OF_RENT, new Odds(0.8, 0, 0, 0, 0, 0), new Odds(0.6, 0.3, 0, 0, 0, 0)))
                .isEqualTo(RiskLevel.WATCH); // of high 0.15, not 0.3
    }

    @Test
    void aLineOfRiskGivesItsAnswerTheMeaning() {
        assertThat(level(OF_DYING, NOTHING, new Odds(0, 0.95, 0, 0, 0, 0))).isEqualTo(RiskLevel.HIGH);
    }

    @Test
    void noLineMakesNothingOfASignOfOnesOwn() {
        Odds own = new Odds(0.2, 0.6, 0, 0, 0, 0);
        assertThat(level(OF_RENT, own, NOTHING)).isEqualTo(RiskLevel.WATCH);
        assertThat(level(OF_DYING, own, NOTHING)).isEqualTo(RiskLevel.WATCH);
    }

    @Test
    void whetherALineSpeaksOfRiskIsNotAskedWhereItDoesNotMatter() {
        LineBefore unasked = new LineBefore("The rent is up.", () -> {
            throw new AssertionError("asked");
        });
        assertThat(level(unasked, NOTHING, new Odds(0.3, 0, 0, 0.5, 0, 0))).isEqualTo(RiskLevel.NONE);
    }

    @Test
    void aMeanLiesHalfwayInEveryPart() {
        Odds half = new Odds(0.8, 0.2, 0, 0, 0, 0).mean(new Odds(0.2, 0, 0.1, 0.4, 0.2, 0.1));
        assertThat(half.watch()).isCloseTo(0.5, within(1e-12));
        assertThat(half.high()).isCloseTo(0.1, within(1e-12));
        assertThat(half.imminent()).isCloseTo(0.05, within(1e-12));
        assertThat(half.asked()).isCloseTo(0.2, within(1e-12));
        assertThat(half.other()).isCloseTo(0.1, within(1e-12));
        assertThat(half.quoted()).isCloseTo(0.05, within(1e-12));
    }
}
