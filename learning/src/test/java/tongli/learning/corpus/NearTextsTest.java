package tongli.learning.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NearTextsTest {

    @Test
    void allTextsThatAreNearAreFoundByNumber() {
        NearTexts texts = new NearTexts(0.8);
        assertThat(texts.add("楼下的猫今天又蹲在我的车顶上晒太阳")).isZero();
        texts.add("A different line altogether");
        texts.add("楼下的猫今天又蹲在我的车顶上晒太阳！");
        assertThat(texts.near("楼下的猫今天又蹲在我的车顶上晒太阳。")).containsExactly(0, 2);
        assertThat(texts.near("楼上的狗")).isEmpty();
    }

    @Test
    void aLowerThresholdFindsMore() {
        String one = "The bakery on our corner closed without a word to anyone";
        String other = "The bakery on our corner opened without a word to anyone";
        NearTexts strict = new NearTexts(0.8);
        NearTexts loose = new NearTexts(0.5);
        strict.add(one);
        loose.add(one);
        assertThat(strict.near(other)).isEmpty();
        assertThat(loose.near(other)).containsExactly(0);
    }

    @Test
    void aThresholdThatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> new NearTexts(0.2)).hasMessageContaining("near is 0.2");
        assertThatThrownBy(() -> new NearTexts(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
