package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Sha256;
import tongli.learning.encoder.TinyEncoder;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.EncoderTokenizer;

class ContinualErasureTest {
    private static final String PERSON = "person-3";
    /** Room for all texts, so that some of everybody are remembered. */
    private static final RemedySettings SETTINGS = RemedySettings.usual().remembering(64, true, 8);

    @TempDir
    private Path folder;

    private ContinualOptions options;

    /** The power goes out after some steps. */
    private static final class PowerCut extends GivenStream.Silent {
        private int left;

        PowerCut(int after) {
            this.left = after;
        }

        @Override
        public void step(int done, int all, double loss) {
            if (--left == 0) {
                throw new IllegalStateException("the power went out");
            }
        }
    }

    /** Nothing may be learnt any more. */
    private static final class Done extends GivenStream.Silent {
        @Override
        public void step(int done, int all, double loss) {
            throw new IllegalStateException("it was learnt already");
        }
    }

    @BeforeEach
    void choose() throws IOException {
        options = options(RemedyKind.REPLAY, RemedyKind.DER);
    }

    private ContinualOptions options(RemedyKind... kinds) throws IOException {
        return GivenStream.options(GivenStream.classes(folder, "class", 32), folder, 1, SETTINGS, kinds);
    }

    private static ContinualErasure erase(ContinualOptions options, String person) throws IOException {
        try (EncoderTokenizer tokenizer = GivenStream.tokenizer()) {
            return ContinualErasure.of(
                    options, person, TinyEncoder.weights(), tokenizer, GivenStream.CLOCK, new GivenStream.Silent());
        }
    }

    /** Whose texts the memory after a task holds. */
    private List<String> remembered(RemedyKind kind, int task) throws IOException {
        TaskStream stream = TaskStream.draw(options.manifest(), folder, 1);
        Path file = folder.resolve("out/%s/seed-1/task-%d/stage.safetensors".formatted(kind.code(), task));
        Map<String, Tensor> saved = SafeTensors.read(file).tensors();
        float[] places = saved.get("remembered.memory.items").values();
        List<String> people = new ArrayList<>();
        for (int i = 0; i < places.length; i += 2) {
            people.add(stream.parts()
                    .get((int) places[i])
                    .train()
                    .get((int) places[i + 1])
                    .person());
        }
        return people;
    }

    @Test
    void aPersonIsTakenOutOfEveryMemoryAndTheRestStays() throws IOException {
        ContinualReport before = GivenStream.run(options, new GivenStream.Silent());
        int all = 0;
        int theirs = 0;
        for (RemedyKind kind : options.remedies()) {
            for (int task = 1; task <= 2; task++) {
                all += remembered(kind, task).size();
                theirs += (int)
                        remembered(kind, task).stream().filter(PERSON::equals).count();
            }
        }
        assertThat(theirs).isPositive();
        // a call that names other remedies reaches all memories too
        assertThat(erase(options(RemedyKind.NAIVE), PERSON).remembered()).isEqualTo(theirs);
        int left = 0;
        for (RemedyKind kind : options.remedies()) {
            for (int task = 1; task <= 2; task++) {
                assertThat(remembered(kind, task)).isNotEmpty().doesNotContain(PERSON);
                left += remembered(kind, task).size();
            }
        }
        assertThat(left).isEqualTo(all - theirs);
        assertThat(erase(options, PERSON).remembered()).isZero();
        assertThat(folder.resolve("out/erased.txt")).hasContent(Sha256.hex(PERSON));
        assertThat(GivenStream.run(options, new Done()).entries()).isEqualTo(before.entries());
        assertThat(Files.readString(folder.resolve("out/card.md")))
                .contains("people erased while it ran or since | `1` |");
    }

    @Test
    void aRunThatGoesOnNeitherLearnsNorRemembersThemAgain() throws IOException {
        // a task has 4 steps: the second is begun
        assertThatThrownBy(() -> GivenStream.run(options(RemedyKind.REPLAY), new PowerCut(6)))
                .hasMessage("the power went out");
        assertThat(erase(options, PERSON).remembered()).isPositive();
        List<Integer> steps = new ArrayList<>();
        GivenStream.run(options(RemedyKind.REPLAY), new GivenStream.Silent() {
            @Override
            public void stage(RemedyKind kind, long seed, String task, int all) {
                steps.add(all);
            }
        });
        // of 32 texts 6 are theirs; 26 make 4 batches of 8
        assertThat(steps).containsExactly(4);
        assertThat(remembered(RemedyKind.REPLAY, 2))
                .hasSizeGreaterThan(40)
                .doesNotContain(PERSON)
                .contains("person-1");
    }

    @Test
    void whoeverGaveNothingIsNotErased() throws IOException {
        GivenStream.run(options, new GivenStream.Silent());
        assertThatThrownBy(() -> erase(options, "Person-3"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no text that was drawn is of that person")
                .hasMessageNotContaining("Person-3");
        assertThat(folder.resolve("out/erased.txt")).doesNotExist();
        assertThatThrownBy(() -> erase(options, " ")).hasMessageContaining("person is blank");
    }

    @Test
    void memoriesOfOtherSeedsAreNotPassedOver() throws IOException {
        GivenStream.run(options, new GivenStream.Silent());
        Files.createDirectories(folder.resolve("out/der/seed-7"));
        assertThatThrownBy(() -> erase(options, PERSON))
                .hasMessageContaining("has seed-7 too")
                .hasMessageContaining("name all --seeds");
    }

    @Test
    void aListOfErasedPeopleThatIsNoneIsRefused() throws IOException {
        GivenStream.run(options(RemedyKind.REPLAY), new GivenStream.Silent());
        Files.writeString(folder.resolve("out/erased.txt"), "person-3\n");
        assertThatThrownBy(() -> GivenStream.run(options, new GivenStream.Silent()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("erased.txt:1: no checksum");
    }
}
