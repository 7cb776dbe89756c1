package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\n",
                "\u00a0",
                "\u3000",
                "\u200b",
                "\u200b \u200d",
                "\ufeff",
                "\u202e",
                "\ufe0f",
                "\u0301",
                "\u0000",
                "\u2800",
                "\u3164",
                "\u00ad",
                "\u115f\u1160\uffa0",
                "\u2065",
                "\udb40\udc80" // U+E0080, not assigned
            })
    void whatShowsNothingIsBlank(String text) {
        assertThat(Blank.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "嗯", "7", "?", "……", "😀", "\u200ba", "👨\u200d👩\u200d👧", "\ud800", "e\u0301"})
    void whatShowsAnythingIsNot(String text) {
        assertThat(Blank.is(text)).isFalse();
    }
}
