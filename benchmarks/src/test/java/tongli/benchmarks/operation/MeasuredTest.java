package tongli.benchmarks.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static final List<String> LIGHT = List.of(
            "    ./tongli bench load --sessions 60 --every 60 --seconds 600",
            "",
            Phase.head().lines().toList().get(0),
            Phase.head().lines().toList().get(1),
            "| as set | 600 | 600 | 1.0 | 0 | 0 | 0 | 20 | 40 | 60 | 80 | 2 |",
            "",
            "Processors busy on average: servers 0.03, generator of load 0.01. Memory of the servers (resident, MiB, at the second): 900 (0).",
            "The database grew by 4,321 bytes a turn, and wrote 9,000 bytes of its log (WAL) a turn.",
            "Processors of the machine: 2.");

    @Test
    void theOutputOfARunIsRead() {
        Measured.File file = Measured.parse(LIGHT);
        assertThat(file.processors()).hasValue(2);
        assertThat(file.bytesATurn()).hasValue(4321);
        assertThat(file.runs()).singleElement().satisfies(run -> {
            assertThat(run.asked()).isEqualTo(1);
            assertThat(run.p50Millis()).isEqualTo(20);
            assertThat(run.p99Millis()).isEqualTo(60);
            assertThat(run.busyServers()).hasValue(0.03);
            assertThat(run.name()).isEqualTo("60 sessions, a turn each 60 s, 1 node, as set");
        });
    }

    @Test
    void whatPhasesOfAnOverloadAskedForIsKnown() {
        Measured.File file = Measured.parse(List.of(
                "./tongli bench load --sessions 200 --every 60 --seconds 60 --overload 20 --nodes 2",
                "| as set | 60 | 200 | 3.3 | 0 | 0 | 0 | 20 | 40 | 60 | 80 | 2 |",
                "| 20 times as much | 61 | 2000 | 33.3 | 1000 | 0 | 900 | 400 | 800 | 900 | 1000 | 5 |"));
        assertThat(file.runs()).extracting(Measured::nodes).containsOnly(2);
        assertThat(file.runs().get(1).asked()).isCloseTo(66.7, within(0.1));
        assertThat(file.runs().get(1).shed()).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(file.processors()).isEmpty();
    }

    @Test
    void howBusyThePhasesOfAnOverloadWereTogetherIsNoTurnsPrice() {
        Measured.File file = Measured.parse(List.of(
                "./tongli bench load --sessions 60 --every 60 --seconds 60 --overload 4",
                "| as set | 60 | 60 | 1.0 | 0 | 0 | 0 | 20 | 40 | 60 | 80 | 2 |",
                "| 4 times as much | 60 | 240 | 4.0 | 0 | 0 | 0 | 20 | 40 | 60 | 80 | 2 |",
                "| as set again | 60 | 60 | 1.0 | 0 | 0 | 0 | 20 | 40 | 60 | 80 | 2 |",
                "Processors busy on average: servers 0.06, generator of load 0.02."));
        assertThat(file.runs()).hasSize(3).allSatisfy(run -> {
            assertThat(run.busyServers()).isEmpty();
            assertThat(run.busyLoad()).hasValue(0.02);
        });
        assertThatThrownBy(() -> Demand.of(file.runs().get(0))).hasMessageContaining("run it without");
    }

    @Test
    void aTableUnderAnotherCommandIsRefused() {
        assertThatThrownBy(() -> Measured.parse(List.of(
                        "./tongli bench load --sessions 50 --every 60",
                        "| as set | 600 | 10000 | 16.7 | 0 | 0 | 0 | 20 | 40 | 60 | 80 | 2 |")))
                .hasMessageContaining("line 2 has 16.7 turns a second")
                .hasMessageContaining("under its own command");
        assertThatThrownBy(() -> Measured.parse(LIGHT.subList(1, LIGHT.size()))).hasMessageContaining("line 4");
        assertThatThrownBy(() -> Measured.parse(List.of("hello"))).hasMessageContaining("no run");
    }

    @Test
    void whatATurnTakesIsWorkedOutOfTheLightestRun() {
        Demand demand = Demand.of(Measured.parse(LIGHT).runs().get(0));
        assertThat(demand.processorSeconds()).isCloseTo(0.03, within(1e-9)); // 0.03 processors, a turn a second
        assertThat(demand.sigma()).isCloseTo(0.4214, within(1e-3)); // ln 2 / 1.6449
        assertThat(demand.processors()).isCloseTo(1.3726, within(1e-3)); // 30 ms in 20 ms · exp(sigma² / 2)
        assertThat(demand.mostPerSecond(2)).isCloseTo(66.7, within(0.1));
    }
}
