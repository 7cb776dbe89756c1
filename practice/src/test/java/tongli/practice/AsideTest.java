package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AsideTest {

    @Test
    void whatNobodyIsFreeForIsDoneByWhoAsks() {
        CountDownLatch over = new CountDownLatch(1);
        List<Aside<Boolean>> busy = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            busy.add(Aside.begin(() -> waited(over)));
        }
        Aside<Thread> mine = Aside.begin(Thread::currentThread);

        assertThat(mine.get()).isEqualTo(Thread.currentThread());

        over.countDown();
        busy.forEach(one -> assertThat(one.get()).isTrue());
    }

    @Test
    void itIsDoneOnce() {
        AtomicInteger times = new AtomicInteger();
        Aside<Integer> aside = Aside.begin(times::incrementAndGet);

        assertThat(aside.get()).isOne();
        assertThat(aside.get()).isOne();
    }

    @Test
    void whatItThrewIsThrownToWhoAsks() {
        Aside<String> unfit = Aside.begin(() -> {
            throw new IllegalArgumentException("unfit");
        });
        Aside<String> broken = Aside.begin(() -> {
            throw new StackOverflowError();
        });

        assertThatIllegalArgumentException().isThrownBy(unfit::get).withMessage("unfit");
        assertThatThrownBy(broken::get).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void whoIsInterruptedStillHearsWhatCameOfIt() {
        Aside<String> aside = Aside.begin(() -> "done");
        Thread.currentThread().interrupt();

        assertThat(aside.get()).isEqualTo("done");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static boolean waited(CountDownLatch over) {
        try {
            over.await();
            return true;
        } catch (InterruptedException never) {
            return false;
        }
    }
}
