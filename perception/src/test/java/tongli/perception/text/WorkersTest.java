package tongli.perception.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void answersStandInTheOrderOfTheThings() {
        try (Workers workers = new Workers(3)) {
            List<Integer> things = IntStream.range(0, 500).boxed().toList();
            assertThat(workers.each(things, thing -> thing * thing))
                    .containsExactlyElementsOf(
                            things.stream().map(thing -> thing * thing).toList());
            assertThat(workers.each(List.of(), thing -> thing)).isEmpty();
        }
    }

    @Test
    void whatFailsIsToldOnlyWhenNothingIsAtWorkAnyMore() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (Workers workers = new Workers(2)) {
            CompletableFuture<List<Integer>> caller = begin(() -> workers.each(List.of(0, 1), thing -> {
                if (thing == 0) {
                    throw new IllegalStateException("nought");
                }
                slow.countDown();
                await(go);
                return thing;
            }));
            await(slow);
            assertThatThrownBy(() -> caller.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            go.countDown();
            assertThatThrownBy(() -> caller.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nought");
        }
    }

    @Test
    void aCallerWhoIsInterruptedWaitsForWhatHasBegunAndLeavesTheRest() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        try (Workers workers = new Workers(1)) {
            Thread caller = new Thread(() -> {
                try {
                    workers.each(List.of(0, 1, 2), thing -> {
                        begun.countDown();
                        await(go);
                        return done.incrementAndGet();
                    });
                    outcome.complete(false);
                } catch (IllegalStateException stopped) {
                    outcome.complete(Thread.currentThread().isInterrupted());
                }
            });
            caller.start();
            await(begun);
            caller.interrupt();
            assertThatThrownBy(() -> outcome.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            go.countDown();
            assertThat(outcome.get(20, TimeUnit.SECONDS)).isTrue();
            assertThat(done).hasValue(1);
        }
    }

    @Test
    void closingWaitsForWhatIsAtWorkAndThenNothingIsTakenOn() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Workers workers = new Workers(1);
        CompletableFuture<List<Integer>> caller = begin(() -> workers.each(List.of(7), thing -> {
            begun.countDown();
            await(go);
            return thing;
        }));
        await(begun);
        CompletableFuture<Boolean> closing = begin(() -> {
            workers.close();
            return true;
        });
        assertThatThrownBy(() -> closing.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        go.countDown();
        assertThat(closing.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(caller.get(20, TimeUnit.SECONDS)).containsExactly(7);
        assertThatIllegalStateException().isThrownBy(() -> workers.each(List.of(1, 2), thing -> thing));
    }

    /** On a thread of its own: the common pool may have but one. */
    private static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
