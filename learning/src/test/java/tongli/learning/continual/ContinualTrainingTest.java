package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.learning.finetune.LearningCurves;
import tongli.perception.encoder.TaskModelFile;

class ContinualTrainingTest {
    private static final RemedySettings SETTINGS = RemedySettings.usual().remembering(24, true, 8);

    @TempDir
    private Path folder;

    /** The power goes out after some steps of all. */
    private static final class PowerCut extends GivenStream.Silent {
        private final int after;
        private int steps;
        private final List<String> stages = new ArrayList<>();

        PowerCut(int after) {
            this.after = after;
        }

        @Override
        public void stage(RemedyKind kind, long seed, String task, int all) {
            stages.add(kind.code() + " " + task);
        }

        @Override
        public void step(int done, int all, double loss) {
            if (++steps == after) {
                throw new IllegalStateException("the power went out");
            }
        }
    }

    private static AccuracyMatrix matrix(ContinualReport report, RemedyKind kind, Way way) {
        return report.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.way() == way)
                .findFirst()
                .orElseThrow()
                .matrices()
                .get(1L);
    }

    @Test
    void plainTrainingForgetsLabelsThatComeNoMoreAndReplayDoesNot() throws IOException {
        StreamManifest manifest = GivenStream.classes(folder, "class", 96);
        ContinualReport report = GivenStream.run(
                GivenStream.options(
                        manifest,
                        folder,
                        12,
                        SETTINGS,
                        RemedyKind.NAIVE,
                        RemedyKind.REPLAY,
                        RemedyKind.DER,
                        RemedyKind.JOINT),
                new GivenStream.Silent());
        AccuracyMatrix naive = matrix(report, RemedyKind.NAIVE, Way.WITHOUT_TASK);
        assertThat(naive.rows().get(0).get(0)).as("%s", report.entries()).isGreaterThan(0.9);
        assertThat(naive.rows().get(1).get(1)).isGreaterThan(0.9);
        assertThat(naive.forgetting()).isGreaterThan(0.4);
        for (RemedyKind kind : List.of(RemedyKind.REPLAY, RemedyKind.DER)) {
            AccuracyMatrix remembered = matrix(report, kind, Way.WITHOUT_TASK);
            assertThat(remembered.forgetting()).as(kind.code()).isLessThan(0.1);
            assertThat(remembered.average()).as(kind.code()).isGreaterThan(naive.average() + 0.15);
        }
        assertThat(matrix(report, RemedyKind.JOINT, Way.WITHOUT_TASK).average()).isGreaterThan(0.9);
        assertThat(report.toTable()).contains("naive", "replay", "joint");
        assertThat(Files.readString(folder.resolve("out/report.json")))
                .contains("\"share_of_joint\"")
                .contains("\"stream_sha256\":\"");
        assertThat(Files.readString(folder.resolve("out/card.md")))
                .contains("sha256 summer.tsv", "| 1 | winter | 96 | 16 |");
        assertThat(folder.resolve("out/matrix-naive.png")).exists();
        assertThat(LearningCurves.of(folder.resolve("out/replay/seed-1/task-2")).byTag())
                .containsKey(LearningCurves.LOSS);
        assertThat(TaskModelFile.read(folder.resolve("out/replay/seed-1/model.safetensors"))
                        .heads())
                .hasSize(1);
    }

    @Test
    void anAdapterATaskForgetsNothingWhenTheTaskIsTold() throws IOException {
        StreamManifest manifest = GivenStream.classes(folder, "class", 96);
        ContinualReport report = GivenStream.run(
                GivenStream.options(manifest, folder, 12, SETTINGS, RemedyKind.ADAPTER), new GivenStream.Silent());
        assertThat(matrix(report, RemedyKind.ADAPTER, Way.TASK_KNOWN).forgetting())
                .isZero();
        assertThat(matrix(report, RemedyKind.ADAPTER, Way.TASK_KNOWN).average())
                .as("%s", report.entries())
                .isGreaterThan(0.9);
        assertThat(report.entries())
                .extracting(ContinualReport.Entry::way)
                .containsExactlyInAnyOrder(Way.TASK_KNOWN, Way.TASK_BY_PROTOTYPE, Way.TASK_BY_ENTROPY);
        assertThat(folder.resolve("out/adapter/seed-1/adapter-2/model.safetensors"))
                .exists();
    }

    @Test
    void aHeadATaskIsAskedWithTheTaskKnown() throws IOException {
        StreamManifest manifest = GivenStream.classes(folder, "task", 32);
        ContinualReport report = GivenStream.run(
                GivenStream.options(manifest, folder, 16, SETTINGS, RemedyKind.LWF, RemedyKind.EWC),
                new GivenStream.Silent());
        assertThat(report.entries()).extracting(ContinualReport.Entry::way).containsOnly(Way.TASK_KNOWN);
        assertThat(matrix(report, RemedyKind.LWF, Way.TASK_KNOWN).rows().get(0).get(0))
                .isGreaterThan(0.9);
    }

    @ParameterizedTest
    @EnumSource(RemedyKind.class)
    void aRunThatWasKilledGoesOnToTheResultItWouldHaveHad(RemedyKind kind) throws IOException {
        StreamManifest manifest = GivenStream.classes(folder, "class", 32);
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Path broken = Files.createDirectory(folder.resolve("broken"));
        GivenStream.classes(whole, "class", 32);
        GivenStream.classes(broken, "class", 32);
        ContinualReport unbroken =
                GivenStream.run(GivenStream.options(manifest, whole, 2, SETTINGS, kind), new GivenStream.Silent());
        ContinualOptions again = GivenStream.options(manifest, broken, 2, SETTINGS, kind);
        assertThatThrownBy(() -> GivenStream.run(again, new PowerCut(14))).hasMessage("the power went out");
        PowerCut later = new PowerCut(Integer.MAX_VALUE);
        ContinualReport resumed = GivenStream.run(again, later);
        // the first task has 8 steps; only the second is left
        assertThat(later.stages).containsExactly(kind.code() + " winter");
        for (int entry = 0; entry < unbroken.entries().size(); entry++) {
            List<Double> expected =
                    unbroken.entries().get(entry).matrices().get(1L).rows().get(1);
            List<Double> found =
                    resumed.entries().get(entry).matrices().get(1L).rows().get(1);
            for (int task = 0; task < 2; task++) {
                assertThat(found.get(task)).isCloseTo(expected.get(task), within(1e-6));
            }
        }
    }

    @Test
    void furtherSeedsAndRemediesAreLearntBesideThoseThatAreDone() throws IOException {
        StreamManifest manifest = GivenStream.classes(folder, "class", 32);
        ContinualOptions one = GivenStream.options(manifest, folder, 1, SETTINGS, RemedyKind.NAIVE);
        ContinualReport first = GivenStream.run(one, new GivenStream.Silent());
        ContinualOptions more = new ContinualOptions(
                manifest,
                folder,
                one.manifestSha256(),
                List.of(RemedyKind.JOINT, RemedyKind.NAIVE),
                List.of(1L, 2L),
                one.method(),
                one.training(),
                SETTINGS,
                one.out(),
                one.commandLine());
        PowerCut told = new PowerCut(Integer.MAX_VALUE);
        ContinualReport both = GivenStream.run(more, told);
        assertThat(told.stages).containsExactly("joint winter", "joint winter", "naive summer", "naive winter");
        assertThat(matrix(both, RemedyKind.NAIVE, Way.WITHOUT_TASK))
                .isEqualTo(matrix(first, RemedyKind.NAIVE, Way.WITHOUT_TASK));
        assertThat(both.entries().get(1).matrices()).containsOnlyKeys(1L, 2L);
        assertThat(both.shareOfJoint(both.entries().get(1)).orElseThrow().mean())
                .isPositive();
        assertThat(both.shareOfJoint(both.entries().get(0)).orElseThrow().mean())
                .isEqualTo(1);
    }

    @Test
    void whatAnotherCallLeftIsRefused() throws IOException {
        StreamManifest manifest = GivenStream.classes(folder, "class", 32);
        GivenStream.run(GivenStream.options(manifest, folder, 1, SETTINGS, RemedyKind.EWC), new GivenStream.Silent());
        ContinualOptions other = GivenStream.options(manifest, folder, 1, SETTINGS.pulling(5), RemedyKind.EWC);
        assertThatThrownBy(() -> GivenStream.run(other, new GivenStream.Silent()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("left by another call")
                .hasMessageContaining("delete");
    }
}
