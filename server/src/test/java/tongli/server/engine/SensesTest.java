package tongli.server.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tongli.perception.media.UndecodableException;
import tongli.perception.voice.emotion.WhoSpeaks;

class SensesTest {

    private static final byte[] NOTHING_READABLE = {1, 2, 3};

    private final Senses senses = new Senses();

    private static void takenBack() {
        throw new IllegalStateException("taken back");
    }

    @Test
    void whatMayNoLongerBeReadWhenItsTurnComesIsNotReadAtAll() {
        assertThatThrownBy(() -> senses.face(NOTHING_READABLE, SensesTest::takenBack))
                .hasMessage("taken back");
        assertThatThrownBy(() -> senses.voice(NOTHING_READABLE, WhoSpeaks.STRANGER, SensesTest::takenBack))
                .hasMessage("taken back");
    }

    @Test
    void whetherItMayBeReadIsAskedOnlyOnceThereIsRoom() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(2);
        try {
            Future<?> first = others.submit(() -> senses.face(NOTHING_READABLE, () -> {
                asked.add("first");
                inside.countDown();
                await(goOn);
            }));
            inside.await();
            Future<?> second = others.submit(() -> senses.face(NOTHING_READABLE, () -> asked.add("second")));
            assertThat(asked).containsExactly("first");
            goOn.countDown();
            assertThatThrownBy(first::get).hasCauseInstanceOf(UndecodableException.class);
            assertThatThrownBy(second::get).hasCauseInstanceOf(UndecodableException.class);
            assertThat(asked).containsExactly("first", "second");
        } finally {
            others.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
