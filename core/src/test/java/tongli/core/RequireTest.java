package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\u200b", "\u200d\ufeff", "\u3164"})
    void aTextThatShowsNothingIsBlank(String text) {
        assertThatThrownBy(() -> Require.notBlank("reply", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reply is blank; give it some text");
    }

    @Test
    void aTextThatShowsAnythingIsGivenBackAsItIs() {
        assertThat(Require.notBlank("reply", "\u200b嗯")).isEqualTo("\u200b嗯");
    }
}
