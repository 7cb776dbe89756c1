package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Sentences greetings = Sentences.beside(SentencesTest.class, "greetings");

    @Test
    void aSentenceIsSaidInTheLanguageAskedFor() {
        assertThat(greetings.say(Language.ZH, "meeting")).isEqualTo("你好");
        assertThat(greetings.say(Language.EN, "leaving")).isEqualTo("Goodbye.");
        assertThat(greetings.keys(Language.EN)).containsExactly("leaving", "meeting");
    }

    @Test
    void whatIsMissingIsNamedWithItsFile() {
        assertThatThrownBy(() -> greetings.say(Language.ZH, "thanking"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("greetings-zh.properties has no thanking");
        assertThatThrownBy(() -> Sentences.beside(SentencesTest.class, "none"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("none-zh.properties");
    }
}
