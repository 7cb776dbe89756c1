package tongli.perception.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadingTest {
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void nothingLoadsBeforeItIsAskedForAndThenOnce() {
        Loading loading = new Loading("Chinese", () -> {
            tries.incrementAndGet();
            return text -> List.of();
        });
        assertThat(tries).hasValue(0);
        assertThat(loading.get()).isSameAs(loading.get());
        assertThat(tries).hasValue(1);
    }

    @Test
    void aFailedLoadIsNotTriedAgainAndKeepsItsCause() {
        Error broken = new ExceptionInInitializerError("no dictionary");
        Loading loading = new Loading("Chinese", () -> {
            tries.incrementAndGet();
            throw broken;
        });
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(loading::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Chinese")
                    .hasCause(broken);
        }
        assertThat(tries).hasValue(1);
    }
}
