package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskSpeaker;
import tongli.understanding.RiskBars.Judged;
import tongli.understanding.RiskModel.Odds;

class RiskBarsTest {
    private static final RiskBars BARS = RiskBars.of(Language.EN);

    private static RiskReading ruled(RiskLevel level, RiskSpeaker speaker) {
        return new RiskReading("words", level, speaker, List.of(), false);
    }

    private static RiskReading silent() {
        return ruled(RiskLevel.NONE, RiskSpeaker.SELF);
    }

    @Test
    void whatTheModelAloneHearsTakesMuch() {
        assertThat(BARS.judge(silent(), new Odds(0.1, 0.5, 0, 0, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.NONE, RiskSpeaker.SELF));
        assertThat(BARS.judge(silent(), new Odds(0.1, 0.7, 0, 0, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.HIGH, RiskSpeaker.SELF));
        assertThat(BARS.judge(silent(), new Odds(0.8, 0.1, 0, 0, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.WATCH, RiskSpeaker.SELF));
        assertThat(BARS.judge(silent(), new Odds(0.1, 0.3, 0.5, 0, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.IMMINENT, RiskSpeaker.SELF));
    }

    @Test
    void whatTheRulesHearTooTakesLittle() {
        RiskReading plain = ruled(RiskLevel.HIGH, RiskSpeaker.SELF);
        assertThat(BARS.judge(plain, new Odds(0.1, 0.2, 0, 0, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.HIGH, RiskSpeaker.SELF));
        assertThat(BARS.judge(ruled(RiskLevel.WATCH, RiskSpeaker.SELF), new Odds(0.1, 0.3, 0, 0, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.HIGH, RiskSpeaker.SELF));
    }

    @Test
    void aMereWayOfSpeakingIsPassedOverWhereTheModelHearsNothing() {
        assertThat(BARS.judge(ruled(RiskLevel.WATCH, RiskSpeaker.SELF), new Odds(0.05, 0, 0, 0, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.NONE, RiskSpeaker.SELF));
    }

    @Test
    void whoseItIsMayBeSaidByTheModel() {
        assertThat(BARS.judge(ruled(RiskLevel.HIGH, RiskSpeaker.SELF), new Odds(0, 0.05, 0, 0.9, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.WATCH, RiskSpeaker.ASKED));
        assertThat(BARS.judge(silent(), new Odds(0, 0.05, 0, 0, 0.9, 0)))
                .isEqualTo(new Judged(RiskLevel.WATCH, RiskSpeaker.OTHER));
        assertThat(BARS.judge(ruled(RiskLevel.WATCH, RiskSpeaker.QUOTED), new Odds(0.1, 0.8, 0, 0, 0, 0)))
                .isEqualTo(new Judged(RiskLevel.HIGH, RiskSpeaker.SELF));
    }

    @Test
    void anAnswerIsHeldUpByWhatItsWordsSayAlone() {
        Judged nothing = new Judged(RiskLevel.NONE, RiskSpeaker.SELF);
        Judged faint = new Judged(RiskLevel.WATCH, RiskSpeaker.SELF);
        Judged high = new Judged(RiskLevel.HIGH, RiskSpeaker.SELF);
        Judged theirs = new Judged(RiskLevel.WATCH, RiskSpeaker.OTHER);
        assertThat(nothing.heldUpBy(faint)).isEqualTo(faint);
        assertThat(nothing.heldUpBy(high)).isEqualTo(faint);
        assertThat(nothing.heldUpBy(theirs)).isEqualTo(nothing);
        assertThat(theirs.heldUpBy(high)).isEqualTo(theirs);
        assertThat(high.heldUpBy(faint)).isEqualTo(high);
        assertThat(high.heldUpBy(nothing)).isEqualTo(high);
    }

    @Property
    void plainWordsAreNeverPassedOver(
            @ForAll @DoubleRange(max = 1) double any,
            @ForAll @DoubleRange(max = 1) double soon,
            @ForAll @DoubleRange(max = 1) double elsewhere) {
        Odds odds = new Odds(any * (1 - soon), any * soon / 2, any * soon / 2, 0, (1 - any) * elsewhere, 0);
        for (RiskLevel level : List.of(RiskLevel.HIGH, RiskLevel.IMMINENT)) {
            assertThat(BARS.judge(ruled(level, RiskSpeaker.SELF), odds).level()).isNotEqualTo(RiskLevel.NONE);
        }
    }
}
