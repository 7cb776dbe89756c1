package tongli.camp.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.camp.people.Split;
import tongli.camp.policy.NetPolicy;
import tongli.camp.policy.Policy;
import tongli.camp.reading.ReadTurn;
import tongli.camp.reading.Readers;
import tongli.camp.reading.Reading;
import tongli.camp.reading.ReadingTask;
import tongli.camp.reading.Teaching;
import tongli.camp.talk.RewardWeights;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

class ReadingRunTest {
    private static final Scalars NOWHERE = (tag, step, value) -> {};
    private static final Setting SHORT =
            new Setting(List.of(Language.EN), List.of(Difficulty.NORMAL), RewardWeights.USUAL, 12);

    @TempDir
    private Path folder;

    private NetPolicy run(Teaching teaching, long steps) throws IOException {
        return new ReadingRun(ReadingTask.FEELING, teaching, SHORT, 3, steps)
                .run(folder, "once", NOWHERE, iteration -> {});
    }

    /** Among strangers, and more often right than whoever always answers what is true most often. */
    @Test
    void whoWasToldTheTruthReadsStrangersBetterThanTheMajority() throws IOException {
        Policy<double[], Integer> majority = Readers.all(ReadingTask.FEELING, SHORT.people(Split.TRAINING), 12)
                .get("majority");
        Reading strangers = new Reading(ReadingTask.FEELING, SHORT.people(Split.DEVELOPMENT), 12, 10, 1);
        assertThat(right(strangers.of(run(Teaching.TOLD, 6_000)))).isGreaterThan(right(strangers.of(majority)) + 0.05);
    }

    private static double right(List<ReadTurn> turns) {
        return turns.stream()
                .mapToDouble(turn -> turn.right() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    @Test
    void aReaderIsReadBackAndAnotherTasksIsRefused() throws IOException {
        NetPolicy trained = run(Teaching.REWARDED, 1);
        assertThat(ReadingRun.read(ReadingTask.FEELING, folder).net().parameters())
                .isEqualTo(trained.net().parameters());
        assertThatThrownBy(() -> ReadingRun.read(ReadingTask.TRANSFER, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it is of another kind");
        assertThatThrownBy(() -> run(Teaching.TOLD, 1)).hasMessageContaining("is of another run");
    }
}
