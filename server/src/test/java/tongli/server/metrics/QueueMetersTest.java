package tongli.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongli.server.metrics.QueueMeters.Queue;

class QueueMetersTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicLong nanos = new AtomicLong();
    private Instant now = NOON;
    private int asked;
    private boolean away;
    private Queue queue = new Queue(2, Optional.of(NOON.minusSeconds(90)), Optional.of(NOON.minusSeconds(9)));

    @BeforeEach
    void register() {
        new QueueMeters(this::ask, () -> now, nanos::get).register(registry);
    }

    private Queue ask() {
        asked++;
        if (away) {
            throw new IllegalStateException();
        }
        return queue;
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    private double value(String name) {
        return registry.get(name).gauge().value();
    }

    @Test
    void theDatabaseIsAskedOnceAMinute() {
        assertThat(value("tongli.jobs.waiting")).isEqualTo(2);
        assertThat(value("tongli.jobs.oldest")).isEqualTo(90);
        assertThat(value("tongli.retention.last")).isEqualTo(NOON.getEpochSecond() - 9);
        pass(59);
        queue = new Queue(0, Optional.empty(), Optional.empty());
        assertThat(value("tongli.jobs.waiting")).isEqualTo(2);
        assertThat(asked).isEqualTo(1);
        pass(1);
        assertThat(value("tongli.jobs.waiting")).isZero();
        assertThat(value("tongli.jobs.oldest")).isZero();
        assertThat(value("tongli.retention.last")).isZero();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whatCannotBeAskedStays() {
        value("tongli.jobs.waiting");
        away = true;
        pass(60);
        assertThat(value("tongli.jobs.waiting")).isEqualTo(2);
        assertThat(value("tongli.jobs.waiting")).isEqualTo(2);
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void aClockThatIsSetBackKeepsNobodyFromAsking() {
        value("tongli.jobs.waiting");
        now = now.minus(Duration.ofHours(5));
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        value("tongli.jobs.waiting");
        assertThat(asked).isEqualTo(2);
    }
}
