package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x08, 0x1B, 0x1F, 0x7F, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069})
    void whatNoPageShouldShowIsDropped(int point) {
        String odd = Character.toString(point);
        assertThat(PlainText.of("还" + odd + "在")).isEqualTo("还在");
        assertThat(PlainText.is(odd)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u000B", "\f", "\u0085", "\u2028", "\u2029"})
    void everyLineEndIsTheSame(String end) {
        assertThat(PlainText.of("one" + end + "two")).isEqualTo("one\ntwo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\ud83d\u0000"})
    void halfAPairIsShownAsBroken(String half) {
        assertThat(PlainText.of("a" + half + "b")).isEqualTo("a\ufffdb");
    }

    /** Else dropping what stands between would make a character that nobody wrote. */
    @Test
    void twoHalvesPartedByAControlCharacterDoNotJoin() {
        assertThat(PlainText.of("\ud83d\u0000\ude00")).isEqualTo("\ufffd\ufffd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " a\tb\n", "👨\u200d👩\u200d👧", "e\u0301", "\u200b", "我在。", "❤\ufe0f", "\u200f"})
    void everythingElseStays(String text) {
        assertThat(PlainText.of(text)).isEqualTo(text);
        assertThat(PlainText.is(text)).isTrue();
    }

    @Test
    void aNameIsOneLine() {
        assertThat(PlainText.line(" Year\r\n\t9\u2028B \n")).isEqualTo("Year 9 B");
        assertThat(PlainText.line("九 班")).isEqualTo("九 班");
    }

    @Test
    void anEmojiIsOneCharacterAndHalfAPairIsOneToo() {
        assertThat(PlainText.characters("我😀")).isEqualTo(2);
        assertThat(PlainText.characters("\ud83d!")).isEqualTo(2);
        assertThat(EmotionQuery.of("😀".repeat(EmotionQuery.MAX_CHARACTERS)).text())
                .hasSize(2 * EmotionQuery.MAX_CHARACTERS);
        assertThatThrownBy(() -> EmotionQuery.of("😀".repeat(EmotionQuery.MAX_CHARACTERS + 1)))
                .hasMessageContaining("100,001 characters");
    }
}
