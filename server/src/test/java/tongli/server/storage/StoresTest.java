package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StoresTest {

    private static final String ANN = UUID.randomUUID().toString();
    private static final String BOB = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    @Test
    void nobodyWaitsForTheDatabaseOnAnothersBehalf() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        AtomicBoolean hangs = new AtomicBoolean(true);
        try (Stores stores = Stores.open(StoragePlace.in(folder), consents -> {
            if (hangs.getAndSet(false)) { // the first who is asked for
                asked.countDown();
                try {
                    answered.await();
                } catch (InterruptedException ending) {
                    Thread.currentThread().interrupt();
                }
            }
            return false;
        })) {
            CompletableFuture<PersonStores> ann = CompletableFuture.supplyAsync(() -> stores.of(ANN));
            try {
                asked.await();
                CompletableFuture<PersonStores> bob = CompletableFuture.supplyAsync(() -> stores.of(BOB));
                assertThat(bob).succeedsWithin(Duration.ofSeconds(30)); // whoever waited would wait for ever
            } finally {
                answered.countDown();
            }
            assertThat(stores.of(ANN)).isSameAs(ann.get());
        }
    }

    @Test
    void whoeverIsErasedBeginsAnew() {
        try (Stores stores = Stores.open(StoragePlace.in(folder))) {
            PersonStores before = stores.of(Stores.LOCAL);
            PersonStores bob = stores.of(BOB);
            stores.erase(Stores.LOCAL);
            assertThat(stores.of(Stores.LOCAL)).isNotSameAs(before);
            assertThat(stores.of(BOB)).isSameAs(bob);
        }
    }
}
