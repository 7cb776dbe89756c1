package tongli.server.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tongli.coaching.skill.evidence.MemoryEvidenceStore;
import tongli.practice.Given;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeParts;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PracticeTest {

    private final CountDownLatch freed = new CountDownLatch(1);
    private final CountDownLatch mayLoad = new CountDownLatch(1);

    @Test
    void partsStillLoadingAtTheCloseAreFreedWhenTheyAreThere() throws Exception {
        Practice practice = practice();
        practice.close();
        assertThat(freed.getCount()).isEqualTo(1);
        mayLoad.countDown();
        freed.await();
    }

    @Test
    void loadedPartsAreFreedAtTheClose() throws Exception {
        mayLoad.countDown();
        Practice practice = practice();
        practice.parts();
        practice.close();
        freed.await();
    }

    private Practice practice() {
        return new Practice(this::parts, new MemorySessionStore(1), new MemoryEvidenceStore(), InstantSource.system());
    }

    private PracticeParts parts() {
        try {
            mayLoad.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return Given.lettingGo(freed::countDown);
    }
}
