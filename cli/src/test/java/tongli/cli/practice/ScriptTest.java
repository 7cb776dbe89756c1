package tongli.cli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.cli.terminal.WorkFailed;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.LearnerMove;
import tongli.practice.LearnerText;

class ScriptTest {

    @Test
    void aLineIsSaidAnEllipsisWaitsAndAGuessGuesses() {
        Script script =
                Script.parse("s", List.of("Hello.", "", "…", "guess: sadness 2 \"to be heard\"", "guess: anger 3"));
        assertThat(script.lines())
                .containsExactly(
                        new Script.Line(1, new Script.Move(LearnerMove.say("Hello."))),
                        new Script.Line(3, new Script.Move(LearnerMove.stayQuiet())),
                        new Script.Line(4, new Script.Guessing(BasicEmotion.SADNESS, 2, Optional.of("to be heard"))),
                        new Script.Line(5, new Script.Guessing(BasicEmotion.ANGER, 3, Optional.empty())));
    }

    @Test
    void whatNoPageShouldShowIsTakenOutOfALine() {
        assertThat(Script.parse("s", List.of("\u202e…", "I am\u0007 here.")).lines())
                .extracting(Script.Line::step)
                .containsExactly(
                        new Script.Move(LearnerMove.stayQuiet()), new Script.Move(LearnerMove.say("I am here.")));
    }

    @Test
    void everyWrongLineIsNamedAtOnce() {
        assertThatThrownBy(
                        () -> Script.parse("s.txt", List.of("guess: blue 2", "ok", "guess: joy 9", "a".repeat(4_001))))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("s.txt:1:")
                .hasMessageContaining("s.txt:3:")
                .hasMessageContaining("s.txt:4:");
    }

    @Test
    void anEmojiIsOneCharacterOfALine() {
        assertThat(Script.parse("s", List.of("😀".repeat(LearnerText.MAX_CHARACTERS)))
                        .lines())
                .hasSize(1);
        assertThatThrownBy(() -> Script.parse("s", List.of("😀".repeat(LearnerText.MAX_CHARACTERS + 1))))
                .hasMessageContaining("4,001 characters");
    }

    @Test
    void anEmptyScriptIsRefused() {
        assertThatThrownBy(() -> Script.parse("s.txt", List.of(" ", "", "\u200b\u200b")))
                .hasMessageContaining("one line a turn");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(ChatWords.of(Language.ZH).keys())
                .containsExactlyElementsOf(ChatWords.of(Language.EN).keys());
    }
}
