package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplayMemoryTest {
    private record Item(int number, int label, String person) {}

    private static ReplayMemory<Item> memory(int capacity, boolean balanced) {
        return new ReplayMemory<>(capacity, balanced, Item::person, Item::label);
    }

    private static List<Item> items(int count, int label, String person) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Item(number, label, person))
                .toList();
    }

    /**
     * Of 20 items 5 are kept, 4,000 times. How often each is there has the variance n p (1 − p), and all add up to 20,000, so that
     * 19/20 · Σ (observed − 1,000)² / 750 follows χ² with 19 degrees of freedom: 43.82 is passed once in a thousand.
     */
    @Test
    void everyItemHasTheSameChanceToBeKept() {
        double[] kept = new double[20];
        Random random = new Random(7);
        for (int run = 0; run < 4000; run++) {
            ReplayMemory<Item> memory = memory(5, false);
            items(20, 0, "a").forEach(item -> memory.offer(item, random));
            memory.items().forEach(item -> kept[item.number()]++);
        }
        double sum = 0;
        for (double times : kept) {
            sum += (times - 1000) * (times - 1000) / 750;
        }
        assertThat(sum * 19 / 20).isLessThan(43.82).isGreaterThan(1);
    }

    @Test
    void withinALabelEveryItemHasTheSameChanceToo() {
        double[] kept = new double[20];
        Random random = new Random(7);
        for (int run = 0; run < 4000; run++) {
            ReplayMemory<Item> memory = memory(5, true);
            items(20, 0, "a").forEach(item -> memory.offer(item, random));
            memory.items().forEach(item -> kept[item.number()]++);
        }
        double sum = 0;
        for (double times : kept) {
            sum += (times - 1000) * (times - 1000) / 750;
        }
        assertThat(sum * 19 / 20).isLessThan(43.82);
    }

    @Test
    void labelsHaveTheSameRoomAsFarAsTheyHaveItems() {
        ReplayMemory<Item> memory = memory(90, true);
        Random random = new Random(7);
        items(900, 0, "a").forEach(item -> memory.offer(item, random));
        items(60, 1, "a").forEach(item -> memory.offer(item, random));
        items(10, 2, "a").forEach(item -> memory.offer(item, random));
        long[] room = new long[3];
        memory.items().forEach(item -> room[item.label()]++);
        assertThat(room).containsExactly(40, 40, 10);
    }

    @Test
    void withoutThatTheyHaveRoomByTheirNumber() {
        ReplayMemory<Item> memory = memory(90, false);
        Random random = new Random(7);
        items(900, 0, "a").forEach(item -> memory.offer(item, random));
        items(60, 1, "a").forEach(item -> memory.offer(item, random));
        assertThat(memory.items().stream().filter(item -> item.label() == 1).count())
                .isBetween(1L, 15L);
    }

    @Test
    void whatAPersonGaveIsErasedAndTheRestStays() {
        ReplayMemory<Item> memory = memory(50, true);
        Random random = new Random(7);
        items(20, 0, "ann").forEach(item -> memory.offer(item, random));
        items(20, 1, "ben").forEach(item -> memory.offer(item, random));
        assertThat(memory.erase("ann")).isEqualTo(20);
        assertThat(memory.items()).hasSize(20).allMatch(item -> item.person().equals("ben"));
        assertThat(memory.draw(50, random))
                .hasSize(20)
                .noneMatch(item -> item.person().equals("ann"));
        assertThat(memory.erase("ann")).isZero();
        items(30, 0, "cid").forEach(item -> memory.offer(item, random));
        assertThat(memory.items()).hasSize(50);
    }

    @Test
    void aFreedPlaceInAReservoirIsTakenAgain() {
        ReplayMemory<Item> memory = memory(10, false);
        Random random = new Random(7);
        items(5, 0, "ann").forEach(item -> memory.offer(item, random));
        items(5, 0, "ben").forEach(item -> memory.offer(item, random));
        memory.erase("ann");
        items(200, 0, "cid").forEach(item -> memory.offer(item, random));
        assertThat(memory.items()).hasSize(10).noneMatch(item -> item.person().equals("ann"));
    }

    @Test
    void textsOfNobodyCannotBeErasedByThatName() {
        assertThatThrownBy(() -> memory(10, true).erase("  ")).hasMessageContaining("person is blank");
    }
}
