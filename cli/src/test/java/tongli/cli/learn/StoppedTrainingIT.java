package tongli.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.Moods;

class StoppedTrainingIT {
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir
    private Path folder;

    private Process training() throws IOException {
        Path data = Files.write(folder.resolve("moods.tsv"), Moods.lines());
        List<String> call = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-cp",
                System.getProperty("java.class.path"),
                "tongli.cli.Main"));
        call.addAll(List.of("learn", "train", "--task", "mood", "--lang", "zh", "--method", "lora"));
        call.addAll(List.of("--epochs", "50", "--patience", "50", "--batch", "4"));
        call.addAll(List.of(
                "--data", data.toString(), "--out", folder.resolve("run").toString()));
        return new ProcessBuilder(call)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    /** What it said about itself. */
    private String told() throws IOException {
        return Files.readString(folder.resolve("err.txt"));
    }

    @Test
    void aTrainingThatIsToldToEndWritesWhatItLearntAndDoesNotCrash() throws Exception {
        Process training = training();
        try {
            while (training.isAlive() && !told().contains("step ")) {
                Thread.sleep(100);
            }
            Path checkpoint = folder.resolve("run/checkpoint.safetensors");
            Files.deleteIfExists(checkpoint); // of a pass that ended

            training.destroy();

            assertThat(training.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(told()).contains("stopped; the same call goes on from here");
            assertThat(training.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(checkpoint).exists();
            assertThat(folder.resolve("crash.log")).doesNotExist();
        } finally {
            training.destroyForcibly();
        }
    }
}
