package tongli.camp.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.camp.curriculum.Curriculum;
import tongli.camp.net.Mlp;
import tongli.camp.talk.Response;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.Sight;
import tongli.camp.talk.TalkEnv;
import tongli.camp.train.PpoSettings;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class TrainingRunTest {
    private static final Recipe QUICK =
            Recipe.of(Method.PPO, new PpoSettings(List.of(8), 1e-3, 0.99, 0.95, 0.2, 0.01, 4, 1, 2, 0.5), 3);
    private static final long STEPS = 45 * 3 * 4;
    private static final Scalars NOWHERE = (tag, step, value) -> {};

    @TempDir
    private Path folder;

    private static final class Killed extends RuntimeException {}

    private static TrainingRun run(long seed) {
        return run(seed, Curriculum.NONE);
    }

    private static TrainingRun run(long seed, Curriculum curriculum) {
        Setting usual = Setting.USUAL;
        return new TrainingRun(
                new Setting(usual.languages(), usual.difficulties(), usual.weights(), usual.limit(), curriculum),
                QUICK,
                seed,
                STEPS);
    }

    /** Whatever decides who is met: it may have changed its mind since the episodes under way began. */
    @ParameterizedTest
    @EnumSource(Curriculum.class)
    void aRunThatIsKilledEndsAsIfItHadNotBeen(Curriculum curriculum) throws IOException {
        SavedPolicy whole = run(7, curriculum).run(folder.resolve("whole"), "once", NOWHERE, iteration -> {});
        Path killed = folder.resolve("killed");
        for (int after : new int[] {5, 25, 3}) {
            AtomicInteger left = new AtomicInteger(after);
            assertThatThrownBy(() -> run(7, curriculum).run(killed, "once", NOWHERE, iteration -> {
                        if (left.decrementAndGet() == 0) {
                            throw new Killed();
                        }
                    }))
                    .isInstanceOf(Killed.class);
        }
        AtomicInteger iterations = new AtomicInteger();
        SavedPolicy resumed =
                run(7, curriculum).run(killed, "once", NOWHERE, iteration -> iterations.incrementAndGet());
        assertThat(iterations).hasValue(25); // of 45, 20 stood in the checkpoint
        assertThat(resumed.net().parameters()).isEqualTo(whole.net().parameters());
        assertThat(Files.readAllBytes(TrainingRun.policy(killed)))
                .isEqualTo(Files.readAllBytes(TrainingRun.policy(folder.resolve("whole"))));
    }

    @Test
    void anotherRunsCheckpointIsNotGoneOnWith() {
        AtomicInteger left = new AtomicInteger(25);
        assertThatThrownBy(() -> run(7).run(folder, "once", NOWHERE, iteration -> {
                    if (left.decrementAndGet() == 0) {
                        throw new Killed();
                    }
                }))
                .isInstanceOf(Killed.class);
        assertThatThrownBy(() -> run(8).run(folder, "once", NOWHERE, iteration -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is of another run; name another folder, or delete it to start anew");
    }

    @Test
    void aRunThatHasEndedIsNotMadeAgain() throws IOException {
        SavedPolicy policy = run(7).run(folder, "once", NOWHERE, iteration -> {});
        byte[] file = Files.readAllBytes(TrainingRun.policy(folder));
        AtomicInteger iterations = new AtomicInteger();
        SavedPolicy again = run(7).run(folder, "twice", NOWHERE, iteration -> iterations.incrementAndGet());
        assertThat(iterations).hasValue(0);
        assertThat(again.net().parameters()).isEqualTo(policy.net().parameters());
        assertThat(Files.readAllBytes(TrainingRun.policy(folder))).isEqualTo(file);
    }

    @Test
    void anotherRunsPolicyIsNotWrittenOver() throws IOException {
        run(7).run(folder, "once", NOWHERE, iteration -> {});
        byte[] file = Files.readAllBytes(TrainingRun.policy(folder));
        Setting dearer = new Setting(
                Setting.USUAL.languages(),
                Setting.USUAL.difficulties(),
                RewardWeights.USUAL.with("trust=5"),
                Setting.USUAL.limit());
        for (TrainingRun other : List.of(
                run(8),
                new TrainingRun(Setting.USUAL, QUICK, 7, STEPS + 1),
                new TrainingRun(dearer, QUICK, 7, STEPS),
                new TrainingRun(Setting.USUAL, Recipe.usual(Method.CLONING), 7, STEPS))) {
            assertThatThrownBy(() -> other.run(folder, "once", NOWHERE, iteration -> {}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("is of another run")
                    .hasMessageContaining("; name another folder, or delete it to train anew");
        }
        assertThat(Files.readAllBytes(TrainingRun.policy(folder))).isEqualTo(file);
    }

    /** The same people at other difficulties, or with other rewards, are other worlds. */
    @Test
    void worldsThatActOtherwiseHaveAnotherPrint() {
        String usual = WorldsPrint.of(Setting.USUAL);
        assertThat(usual).hasSize(64).isEqualTo(WorldsPrint.of(Setting.USUAL));
        Setting english = new Setting(
                List.of(Language.EN), Setting.USUAL.difficulties(), RewardWeights.USUAL, TalkEnv.USUAL_LIMIT);
        Setting plainer = new Setting(
                Setting.USUAL.languages(),
                Setting.USUAL.difficulties(),
                RewardWeights.USUAL.with("formula=0"),
                TalkEnv.USUAL_LIMIT);
        assertThat(List.of(WorldsPrint.of(english), WorldsPrint.of(plainer))).doesNotContain(usual);
    }

    @Test
    void oneDifficultyIsNoCurriculum() {
        assertThatThrownBy(() -> new Setting(
                        List.of(Language.EN),
                        List.of(Difficulty.HARD),
                        RewardWeights.USUAL,
                        20,
                        Curriculum.EASY_TO_HARD))
                .hasMessageContaining("give more, or no curriculum");
    }

    @Test
    void everyIterationIsMeasured() throws IOException {
        TreeMap<String, Long> last = new TreeMap<>();
        run(7).run(folder, "once", (tag, step, value) -> last.put(tag, step), iteration -> {});
        assertThat(last).containsKeys("episode/return", "reward/trust", "episode/state_trust", "train/entropy");
        assertThat(last).containsEntry("train/kl", STEPS);
    }

    @Test
    void aPolicyIsReadBackAsItWasWritten() throws IOException {
        SavedPolicy written = run(7).run(folder, "./tongli camp train", NOWHERE, iteration -> {});
        SavedPolicy read = SavedPolicy.read(TrainingRun.policy(folder));
        assertThat(read.net().parameters()).isEqualTo(written.net().parameters());
        assertThat(read.provenance()).isEqualTo(written.provenance()).containsEntry("seed", "7");
    }

    @Test
    void aNetThatHasGoneAstrayLeavesTheFileAsItWas() throws IOException {
        SavedPolicy policy = run(7).run(folder, "once", NOWHERE, iteration -> {});
        Path file = TrainingRun.policy(folder);
        byte[] before = Files.readAllBytes(file);
        policy.net().parameters()[3] = Double.NaN;
        assertThatThrownBy(() -> policy.write(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("training has gone astray: number 3 is NaN;");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNetTooWideToBeReadBackIsNotWritten() {
        int[] sizes = {Sight.SPACE.width(), 513, Response.all().size()};
        Mlp wide = new Mlp(sizes, new double[Mlp.count(sizes)]);
        assertThatThrownBy(() -> new SavedPolicy(wide, false, Map.of())).hasMessageContaining("none wider than 512");
    }

    @Test
    void aBrokenFileSaysWhatToDo() throws IOException {
        run(7).run(folder, "once", NOWHERE, iteration -> {});
        Path file = TrainingRun.policy(folder);
        byte[] whole = Files.readAllBytes(file);
        byte[] changed = whole.clone();
        changed[whole.length / 2] ^= 1;
        Files.write(file, changed);
        assertThatThrownBy(() -> SavedPolicy.read(file)).hasMessageContaining("is no whole policy of the camp");
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));
        assertThatThrownBy(() -> SavedPolicy.read(file)).hasMessageContaining("is no whole policy of the camp");
        Files.write(file, new byte[0]);
        assertThatThrownBy(() -> SavedPolicy.read(file)).hasMessageContaining("is no whole policy of the camp");
        SealedFile.write(file, "policy", 1, out -> out.writeInt(1_000_000));
        assertThatThrownBy(() -> SavedPolicy.read(file)).hasMessageContaining("it has 1,000,000 layers");
        SealedFile.write(file, "policy", 1, out -> {
            for (int number : new int[] {3, 100, 4_096, 72}) {
                out.writeInt(number);
            }
        });
        assertThatThrownBy(() -> SavedPolicy.read(file)).hasMessageContaining("a layer is 4,096 wide");
        SealedFile.write(file, "policy", 1, out -> {
            for (int number : new int[] {8, 512, 512, 512, 512, 512, 512, 512, 512}) {
                out.writeInt(number);
            }
        });
        assertThatThrownBy(() -> SavedPolicy.read(file))
                .hasMessageContaining("too short for its net of 1,838,592 numbers");
        SealedFile.write(file, "policy", 2, out -> {});
        assertThatThrownBy(() -> SavedPolicy.read(file)).hasMessageContaining("it is of version 2");
        SealedFile.write(file, "checkpoint", 1, out -> {});
        assertThatThrownBy(() -> SavedPolicy.read(file)).hasMessageContaining("it is of another kind");
        SealedFile.write(file, "policy", 1, out -> {});
        assertThatThrownBy(() -> SavedPolicy.read(file)).hasMessageContaining("holds less than a policy does");
    }
}
