package tongli.learning.few;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.learning.finetune.TaskText;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

class FewLabelsTest {
    private static final List<Shots> FEW_AND_MORE = List.of(Shots.of(2), Shots.of(8));

    @TempDir
    private Path folder;

    @BeforeEach
    void weather() throws IOException {
        GivenWeather.file(folder.resolve("data.tsv"), 20, 0, 0, 0);
        GivenWeather.file(folder.resolve("dev.tsv"), 15, 500, 0, 0);
    }

    private static FewReport run(FewOptions options, FewLabels.Progress progress) throws IOException {
        try (EncoderTokenizer tokenizer = PretrainedEncoder.of(Language.ZH).openTokenizer()) {
            return FewLabels.run(options, GivenWeather.bench(tokenizer, progress), progress);
        }
    }

    /** The power goes out after some steps. */
    private static final class PowerCut extends GivenWeather.Silent {
        private final int after;

        PowerCut(int after) {
            this.after = after;
        }

        @Override
        public void step(int done, int all, double loss) {
            super.step(done, all, loss);
            if (steps >= after) {
                throw new IllegalStateException("the power went out");
            }
        }
    }

    @Test
    void everyFigureIsReachedOnceAndKept() throws IOException {
        FewOptions options = GivenWeather.options(
                folder, FEW_AND_MORE, List.of(1L, 2L), WayKind.HEAD, WayKind.LORA, WayKind.ZERO_SHOT);
        GivenWeather.Silent told = new GivenWeather.Silent();
        FewReport report = run(options, told);
        assertThat(told.cells)
                .containsExactly(
                        "zero-shot", "head 2", "lora 2", "head 8", "lora 8", "head 2", "lora 2", "head 8", "lora 8");
        assertThat(report.of(WayKind.LORA, Shots.of(8)).orElseThrow().mean()).isGreaterThan(0.6);
        assertThat(report.of(WayKind.ZERO_SHOT, Shots.of(2))).isEqualTo(report.of(WayKind.ZERO_SHOT, Shots.of(8)));
        assertThat(folder.resolve("out/report.txt")).content().contains("zero-shot", "±");
        assertThat(folder.resolve("out/curves.png")).isNotEmptyFile();
        assertThat(folder.resolve("out/cells/lora-8-seed-1")).doesNotExist();

        GivenWeather.Silent again = new GivenWeather.Silent();
        FewReport same = run(options, again);
        assertThat(again.cells).isEmpty();
        assertThat(same.cells()).isEqualTo(report.cells());

        GivenWeather.Silent more = new GivenWeather.Silent();
        run(GivenWeather.options(folder, FEW_AND_MORE, List.of(1L, 2L, 3L), WayKind.HEAD), more);
        assertThat(more.cells).containsExactly("head 2", "head 8");
    }

    @Test
    void aRunThatWasKilledGoesOnToTheFigureItWouldHaveHad() throws IOException {
        FewOptions options = GivenWeather.options(folder, List.of(Shots.of(4)), List.of(1L), WayKind.SELF_TRAINING);
        double whole = run(options, new GivenWeather.Silent()).cells().get(0).macroF1();
        Path cell = folder.resolve("out/cells/self-training-4-seed-1.json");
        Files.delete(cell);
        // each of three trainings is 40 steps or a little more, and a pass half of that: this is in the last pass of
        // all
        assertThatThrownBy(() -> run(options, new PowerCut(118))).hasMessage("the power went out");
        assertThat(cell).doesNotExist();
        GivenWeather.Silent rest = new GivenWeather.Silent();
        double resumed = run(options, rest).cells().get(0).macroF1();
        assertThat(rest.steps).isBetween(1, 80);
        assertThat(resumed).isCloseTo(whole, within(1e-9));
    }

    @Test
    void theSameFolderIsRefusedForOtherTexts() throws IOException {
        FewOptions options = GivenWeather.options(folder, List.of(Shots.of(2)), List.of(1L), WayKind.HEAD);
        run(options, new GivenWeather.Silent());
        GivenWeather.file(folder.resolve("data.tsv"), 21, 0, 0, 0);
        assertThatThrownBy(() -> run(options, new GivenWeather.Silent()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("head-2-seed-1.json")
                .hasMessageContaining("; make the same call as then, give another --out");
    }

    @Test
    void whatNearlyRepeatsATextThatJudgesIsNotLearnt() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("data.tsv")));
        Files.readAllLines(folder.resolve("dev.tsv")).stream().skip(1).limit(3).forEach(line -> lines.add("！" + line));
        Files.write(folder.resolve("data.tsv"), lines);
        GivenWeather.Silent told = new GivenWeather.Silent();
        FewReport report = run(GivenWeather.options(folder, List.of(Shots.all()), List.of(1L), WayKind.HEAD), told);
        assertThat(told.near).isEqualTo(3);
        assertThat(report.cells().get(0).labelled()).isEqualTo(40);
    }

    /** A text that judges stands behind the line that it answers; alone it is the same text. */
    @Test
    void aTextThatJudgesIsNotReadWithoutItsLabelEither() throws IOException {
        Files.write(
                folder.resolve("data.tsv"),
                List.of("text\tbefore\tlabel", "今天出门没带伞\t怎么湿了\train", "晒得睁不开眼睛\t去哪儿了\tsun"));
        Files.write(
                folder.resolve("dev.tsv"),
                List.of("text\tbefore\tlabel", "衣服又白洗了一遍\t阳台上怎么样\train", "草帽都晒得褪了颜色\t这帽子怎么了\tsun"));
        Path posts = Files.write(folder.resolve("posts.txt"), List.of("衣服又白洗了一遍！", "河边的柳树绿了一半"));
        FewPool pool = FewPool.read(GivenWeather.unlabelled(folder, Optional.of("before"), List.of(posts)));
        assertThat(pool.unlabelled()).extracting(TaskText::text).containsExactly("河边的柳树绿了一半");
        assertThat(pool.near()).isEqualTo(1);
    }

    @Test
    void filesOfOneNameInTwoFoldersAreBothKnownByWhatTheyHold() throws IOException {
        Path one = Files.write(Files.createDirectories(folder.resolve("a")).resolve("posts.txt"), List.of("河边的柳树绿了一半"));
        Path other =
                Files.write(Files.createDirectories(folder.resolve("b")).resolve("posts.txt"), List.of("山上的雪还没有化完"));
        FewPool pool = FewPool.read(GivenWeather.unlabelled(folder, Optional.empty(), List.of(one, other)));
        assertThat(pool.sha256())
                .containsEntry("unlabelled posts.txt", Sha256.hex(Files.readAllBytes(one)))
                .containsEntry("unlabelled posts.txt (2)", Sha256.hex(Files.readAllBytes(other)));
    }

    @Test
    void aWayWithoutTextsToLearnFromIsLeftOut() throws IOException {
        GivenWeather.Silent told = new GivenWeather.Silent();
        FewReport report =
                run(GivenWeather.options(folder, List.of(Shots.all()), List.of(1L), WayKind.SELF_TRAINING), told);
        assertThat(told.leftOut).containsExactly("self-training all");
        assertThat(report.cells()).isEmpty();
        assertThat(report.toTable()).contains("–");
    }

    @Test
    void theTextsOfFewerShotsAreAmongThoseOfMore() throws IOException {
        FewPool pool = FewPool.read(GivenWeather.options(folder, FEW_AND_MORE, List.of(1L), WayKind.HEAD));
        FewTexts few = pool.draw(Shots.of(2), 5, 10);
        FewTexts more = pool.draw(Shots.of(8), 5, 100);
        assertThat(few.labelled()).hasSize(4);
        assertThat(more.labelled()).hasSize(16).containsAll(few.labelled());
        assertThat(few.unlabelled()).hasSize(10);
        assertThat(more.unlabelled()).hasSize(24);
        assertThat(pool.draw(Shots.of(2), 6, 10).labelled()).isNotEqualTo(few.labelled());
        assertThat(few.unlabelled())
                .allSatisfy(text -> assertThat(text.targets().get(0)).containsOnly(Float.NaN));
        assertThat(few.asked())
                .allSatisfy(text -> assertThat(text.targets().get(0)).containsOnly(Float.NaN));
    }

    @Test
    void labelsThatAreNotThereAreRefused() throws IOException {
        Files.writeString(folder.resolve("dev.tsv"), "text\tlabel\n下雪了\tsnow\n");
        FewOptions options = GivenWeather.options(folder, FEW_AND_MORE, List.of(1L), WayKind.HEAD);
        assertThatThrownBy(() -> run(options, new GivenWeather.Silent()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("snow; rename them with --map");
    }
}
