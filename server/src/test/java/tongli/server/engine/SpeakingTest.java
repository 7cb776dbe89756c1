package tongli.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.expression.Prosody;
import tongli.expression.speech.SpokenLine;
import tongli.server.problem.ProblemException;

class SpeakingTest {

    private static final String FOLDERS = "/usr/local/bin:/usr/bin";

    private static SpokenLine line(String text) {
        return new SpokenLine(text, Language.ZH, Prosody.USUAL);
    }

    private static void refused(String kind, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        told -> assertThat(told.problem().type()).isEqualTo("/problems/" + kind));
    }

    @Test
    void withoutAVoiceTheMouthIsGuessedAndTheRestSaysWhatToInstall() {
        Speaking speaking = new Speaking("");
        assertThat(speaking.voice(Language.EN)).isEmpty();
        assertThat(speaking.mouth(line("我在。"))).hasSizeGreaterThan(2);
        assertThatThrownBy(() -> speaking.say(line("我在。"))).hasMessageContaining("apt-get install espeak-ng");
        refused("no-voice", () -> speaking.say(line("我在。")));
    }

    @Test
    void whereTooMuchIsBeingSaidOneIsToldToComeAgain() {
        Speaking busy = new Speaking("", 0, Duration.ofMillis(10));
        refused("overloaded", () -> busy.mouth(line("我在。")));
    }

    @Test
    void aLineThatWasJustSaidIsNotSaidAnew() {
        Speaking speaking = new Speaking(FOLDERS);
        assumeTrue(speaking.voice(Language.ZH).isPresent(), "espeak-ng is not installed");
        Speaking.Said said = speaking.say(line("我在。"));
        assertThat(speaking.say(line("我在。"))).isSameAs(said);
        assertThat(speaking.say(line("我在这儿。"))).isNotSameAs(said);
    }
}
