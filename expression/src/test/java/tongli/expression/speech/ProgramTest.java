package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final Program SHELL = new Program(Path.of("/bin/sh"));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void theTextGoesInAndWhatIsWrittenComesOut() {
        String text = "同理".repeat(30_000); // more than a pipe holds
        byte[] written = SHELL.run(List.of("-c", "cat"), text, PATIENCE, 1_000_000);
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void aProgramThatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> SHELL.run(List.of("-c", "exec sleep 60"), "x", Duration.ofMillis(100), 100))
                .isInstanceOfSatisfying(
                        SpeechFailed.class, e -> assertThat(e.reason()).isEqualTo(SpeechFailed.Reason.TOO_SLOW));
    }

    @Test
    void aProgramThatWritesWithoutEndIsEnded() {
        assertThatThrownBy(() -> SHELL.run(List.of("-c", "exec yes"), "x", PATIENCE, 10_000))
                .isInstanceOfSatisfying(
                        SpeechFailed.class, e -> assertThat(e.reason()).isEqualTo(SpeechFailed.Reason.TOO_LONG));
    }

    @Test
    void aProgramThatIsNotThereIsSaidToBeMissing() {
        assertThatThrownBy(() -> new Program(Path.of("/nowhere/talker")).run(List.of(), "x"))
                .hasMessageContaining("talker does not start");
        assertThat(Program.find("no-such-program", "/usr/bin:relative:")).isEmpty();
    }
}
