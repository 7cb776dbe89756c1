package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearningCurvesTest {
    private static final Instant BEGUN = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    private Path run;

    @Test
    void aRunThatWentOnCountsWhatItDidTwiceOnceAndByTheLater() throws IOException {
        try (EventFile first = new EventFile(run.resolve("events"), () -> BEGUN)) {
            first.scalar(LearningCurves.LOSS, 1, 0.75);
            first.scalar(LearningCurves.LOSS, 2, 0.5);
            first.scalar(LearningCurves.SCORE, 2, 0.25);
        }
        try (EventFile second = new EventFile(run.resolve("events"), () -> BEGUN.plusSeconds(60))) {
            second.scalar(LearningCurves.LOSS, 2, 0.375);
            second.scalar(LearningCurves.LOSS, 3, 0.125);
        }
        LearningCurves curves = LearningCurves.of(run);
        assertThat(curves.byTag().get(LearningCurves.LOSS)).isEqualTo(Map.of(1L, 0.75, 2L, 0.375, 3L, 0.125));
        assertThat(curves.byTag().get(LearningCurves.SCORE)).isEqualTo(Map.of(2L, 0.25));
    }

    @Test
    void whatAKilledRunLeftHalfWrittenIsPassedOver() throws IOException {
        write();
        Path file = file();
        byte[] whole = Files.readAllBytes(file);
        for (int end = whole.length - 1; end > whole.length - 20; end--) {
            Files.write(file, Arrays.copyOf(whole, end));
            assertThat(LearningCurves.of(run).byTag().get(LearningCurves.LOSS)).isEqualTo(Map.of(1L, 0.5));
        }
    }

    @Test
    void anythingElseIsRefusedAndNothingIsDrawnFromIt() throws IOException {
        assertThatThrownBy(() -> LearningCurves.of(run)).hasMessageContaining("give the --out of ./tongli learn train");
        write();
        Path file = file();
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[changed.length - 6] ^= 1;
        Files.write(file, changed);
        assertThatThrownBy(() -> LearningCurves.of(run)).hasMessageContaining("was changed after it was written");
        Files.writeString(file, "tag\tvalue\nnothing of the kind\n");
        assertThatThrownBy(() -> LearningCurves.of(run)).hasMessageContaining("not a file of events");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> LearningCurves.of(run)).hasMessageContaining("no number was written");
    }

    private void write() throws IOException {
        try (EventFile events = new EventFile(run.resolve("events"), () -> BEGUN)) {
            events.scalar(LearningCurves.LOSS, 1, 0.5);
            events.scalar(LearningCurves.LOSS, 2, 0.25);
        }
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(run.resolve("events"))) {
            return files.findFirst().orElseThrow();
        }
    }
}
