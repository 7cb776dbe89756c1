package tongli.coaching.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tongli.core.Language;

class CopiedTest {

    @Test
    void aLineReadBackIsTheirs() {
        Copied.Shares shares = Copied.of(Language.ZH, "晚饭又剩了一半", "晚饭又剩了一半");
        assertThat(shares.ofReply()).isEqualTo(1);
        assertThat(shares.ofLine()).isEqualTo(1);
    }

    @Test
    void onlyRunsOfThreeSignsCountInChinese() {
        Copied.Shares shares = Copied.of(Language.ZH, "那一半留着", "晚饭又剩了一半"); // 一半 is two signs
        assertThat(shares.ofReply()).isZero();
    }

    @Test
    void aRunIsCountedWhereverItStands() {
        Copied.Shares shares = Copied.of(Language.EN, "left half for tomorrow!?", "He left half for the dog.");
        assertThat(shares.ofReply())
                .isCloseTo(15.0 / 22, within(1e-9)); // "left half for t" of "left half for tomorrow"
    }

    @Test
    void nothingSaidIsNothingCopied() {
        assertThat(Copied.of(Language.EN, "…", "He left.").ofReply()).isZero();
        assertThat(Copied.of(Language.EN, "He left.", "").ofLine()).isZero();
    }
}
