package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher says before any Java runs. */
class LauncherTest {

    @TempDir
    Path folder;

    private Process run(String words) throws Exception {
        return new ProcessBuilder("bash", "-c", words)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    @EnabledOnOs(value = OS.LINUX, disabledReason = "holds the lock with flock, which is Linux's")
    void whoeverWaitsIsToldForWhatAndWhatToDo() throws Exception {
        Files.copy(Path.of("../tongli"), folder.resolve("tongli"));
        Files.createDirectories(folder.resolve(".tongli"));
        Process other =
                run("exec 9>.tongli/lock; flock 9; echo \"$$ test\" >.tongli/lock.who; touch locked; exec sleep 60");
        try {
            while (!Files.exists(folder.resolve("locked"))) {
                Thread.sleep(20);
            }
            Process waiting = run("exec bash ./tongli test");
            try (BufferedReader said = waiting.errorReader()) {
                assertThat(said.readLine())
                        .isEqualTo("tongli: \"./tongli test\" (process " + other.pid()
                                + ") builds or tests in this folder. This call waits and then goes on by itself;");
                assertThat(said.readLine()).contains("kill " + other.pid());
            } finally {
                waiting.destroy();
            }
        } finally {
            other.destroy();
        }
    }
}
