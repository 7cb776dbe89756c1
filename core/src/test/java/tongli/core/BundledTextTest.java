package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BundledTextTest {

    @Test
    void aTextLiesBesideAClassOrAtTheRoot() {
        String beside = BundledText.read(BundledTextTest.class, "greetings-zh.properties");
        assertThat(beside).contains("你");
        assertThat(BundledText.read(BundledTextTest.class, "/tongli/core/greetings-zh.properties"))
                .isEqualTo(beside);
    }

    @Test
    void whatIsNotThereIsEmptyOrRefusedByItsName() {
        assertThat(BundledText.find(BundledTextTest.class, "none.txt")).isEmpty();
        assertThatThrownBy(() -> BundledText.read(BundledTextTest.class, "none.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("none.txt is not on the class path; rebuild Tongli");
    }
}
