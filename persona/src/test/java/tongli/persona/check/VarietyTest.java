package tongli.persona.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class VarietyTest {

    /** First talk: it rained it stopped = 3 of 4 words, 3 of 3 pairs, none across turns; second: no = 1 of 1. */
    @Test
    void distinctIsTheMeanOfTalksAndDoesNotReachAcrossTurns() {
        Variety variety = Variety.of(Language.EN, List.of(List.of("It rained.", "it", "STOPPED!"), List.of("No no?")));
        assertThat(variety.distinct1()).isCloseTo((3 / 4.0 + 1 / 2.0) / 2, within(1e-12));
        assertThat(variety.distinct2()).isEqualTo(1);
        assertThat(variety.talks()).isEqualTo(2);
        assertThat(variety.turns()).isEqualTo(4);
        assertThat(variety.length()).isCloseTo(6 / 4.0, within(1e-12));
    }

    /** 谢 好 吗 with 谢 twice: 3 of 4 characters, 谢谢 and 好吗 are 2 of 2 pairs. */
    @Test
    void chineseIsCountedByCharactersWithoutSigns() {
        Variety variety = Variety.of(Language.ZH, List.of(List.of("谢谢。", "好吗？")));
        assertThat(variety.distinct1()).isEqualTo(0.75);
        assertThat(variety.distinct2()).isEqualTo(1);
        assertThat(variety.questions()).isEqualTo(0.5);
        assertThat(variety.thanks()).isEqualTo(0.5);
        assertThat(variety.length()).isEqualTo(3); // signs count as what is typed
    }

    @Test
    void aPairThatComesAgainLowersDistinctTwo() {
        Variety variety = Variety.of(Language.EN, List.of(List.of("not now", "not now, love")));
        assertThat(variety.distinct2()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void whatWasSaidBeforeIsRepeatedOnlyWithinOneTalk() {
        assertThat(Variety.repeated(List.of("Dunno.", "Fine.", "Dunno. "))).containsExactly("Dunno. ");
        assertThat(Variety.of(Language.EN, List.of(List.of("Dunno."), List.of("Dunno.")))
                        .repeated())
                .isZero();
        assertThat(Variety.of(Language.EN, List.of(List.of("Dunno.", "Dunno."))).repeated())
                .isEqualTo(1);
    }

    @Test
    void aTurnOfTwentyFiveWordsIsUsualAndOneMoreIsNot() {
        String usual = "so ".repeat(25).strip();
        Variety variety = Variety.of(Language.EN, List.of(List.of(usual, usual + " so")));
        assertThat(variety.usual()).isEqualTo(0.5);
    }

    @Test
    void nothingSaidIsRefusedAndSilenceIsNot() {
        assertThatThrownBy(() -> Variety.of(Language.ZH, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(Variety.of(Language.ZH, List.of(List.of("……"))).distinct1()).isEqualTo(1);
    }
}
