package tongli.learning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.FineTuning;
import tongli.learning.finetune.LabelledFile;

/** Over the encoder as it is, of which a head alone learns: seconds. */
class TrainingSearchTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final Trial TRIAL = new Trial(2, Map.of(Knob.RATE, 0.003, Knob.BATCH, 8.0));

    @TempDir
    private Path folder;

    /** Counts steps, and may be cut short. */
    private static class Steps implements FineTuner.Progress {
        private int steps;

        @Override
        public void step(int done, int all, double loss) {
            steps++;
        }

        @Override
        public void judged(int epoch, double score, boolean best) {}

        @Override
        public void stopped() {}
    }

    @BeforeEach
    void texts() throws IOException {
        write("data.tsv", 0, 24);
        write("dev.tsv", 100, 8);
    }

    /** About rain and about meals, by turns. */
    private void write(String name, int from, int count) throws IOException {
        List<String> lines = new ArrayList<>(List.of("text\tlabel"));
        for (int i = from; i < from + count; i++) {
            lines.add(i % 2 == 0 ? "第%d天雨下个不停，伞也吹翻了\train".formatted(i) : "第%d顿饭多盛了一碗，菜是热的\tmeal".formatted(i));
        }
        Files.write(folder.resolve(name), lines);
    }

    private TrainingSearch search(long seed, FineTuner.Progress progress) throws IOException {
        return new TrainingSearch(
                new FineTuning.Options(
                        "day",
                        Language.ZH,
                        Optional.empty(),
                        List.of(folder.resolve("data.tsv")),
                        Optional.of(folder.resolve("dev.tsv")),
                        new LabelledFile.Columns(Optional.empty(), "text", List.of("label")),
                        Optional.empty(),
                        folder.resolve("out"),
                        seed,
                        "./tongli learn search"),
                TuningOptions.defaults(TuningMethod.HEAD),
                new FineTuneOptions(9, 32, 1, 24, 0.001, 0.001, 0.06, 0.01, 1, 1, 0, 0, 0, 0, false, 9, seed),
                CLOCK,
                progress);
    }

    @Test
    void aResultIsReachedOnceAndKeptWithoutItsTraining() throws IOException {
        double score = search(7, new Steps()).score(TRIAL, 1, 4);
        assertThat(score).isBetween(0.0, 1.0);
        assertThat(folder.resolve("out/round-1-trial-2.json"))
                .content()
                .contains("\"rate\":0.003", "\"batch\":8.0", "\"passes\":4", "\"macro_f1\":");
        assertThat(folder.resolve("out/round-1-trial-2")).doesNotExist();
        Steps again = new Steps();
        assertThat(search(7, again).score(TRIAL, 1, 4)).isEqualTo(score);
        assertThat(again.steps).isZero();
    }

    /** 24 texts, 8 at once, 4 passes: 12 steps. */
    @Test
    void aTrialIsSetAsItWasDrawnAndHasItsPasses() throws IOException {
        Steps steps = new Steps();
        search(7, steps).score(TRIAL, 1, 4);
        assertThat(steps.steps).isEqualTo(12);
        search(7, steps).score(TRIAL, 2, 6);
        assertThat(steps.steps).isEqualTo(12 + 18);
    }

    @Test
    void aSearchThatWasKilledGoesOnToTheSameScore() throws IOException {
        double whole = search(7, new Steps()).score(TRIAL, 1, 4);
        Files.delete(folder.resolve("out/round-1-trial-2.json"));
        Steps cut = new Steps() {
            @Override
            public void step(int done, int all, double loss) {
                super.step(done, all, loss);
                if (done == 11) {
                    throw new IllegalStateException("the power went out");
                }
            }
        };
        assertThatThrownBy(() -> search(7, cut).score(TRIAL, 1, 4)).hasMessage("the power went out");
        assertThat(folder.resolve("out/round-1-trial-2.json")).doesNotExist();
        Steps rest = new Steps();
        assertThat(search(7, rest).score(TRIAL, 1, 4)).isCloseTo(whole, within(1e-9));
        assertThat(rest.steps).isBetween(1, 11);
    }

    @Test
    void whatAnotherSearchLeftIsRefused() throws IOException {
        search(7, new Steps()).score(TRIAL, 1, 1);
        refused(search(8, new Steps()), TRIAL, 1);
        refused(search(7, new Steps()), TRIAL, 2);
        refused(search(7, new Steps()), new Trial(2, Map.of(Knob.RATE, 0.004, Knob.BATCH, 8.0)), 1);
        write("dev.tsv", 101, 8);
        refused(search(7, new Steps()), TRIAL, 1);
    }

    private static void refused(TrainingSearch search, Trial trial, int passes) {
        assertThatThrownBy(() -> search.score(trial, 1, passes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("round-1-trial-2.json: left by another search");
    }

    @Test
    void aResultThatSomebodyHasChangedIsNotBelieved() throws IOException {
        search(7, new Steps()).score(TRIAL, 1, 1);
        Path file = folder.resolve("out/round-1-trial-2.json");
        String kept = Files.readString(file);
        for (String broken : List.of(
                "{", kept.replace("macro_f1", "macro"), kept.replaceAll("\"macro_f1\":[0-9.]+", "\"macro_f1\":7"))) {
            Files.writeString(file, broken);
            assertThatThrownBy(() -> search(7, new Steps()).score(TRIAL, 1, 1))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("no result of this program; delete it to reach it anew");
        }
    }
}
