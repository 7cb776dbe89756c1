package tongli.server.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private final AtomicLong nanos = new AtomicLong();
    private Instant now = Instant.parse("2026-03-29T00:59:59Z");
    private final ClockWatch watch = new ClockWatch(() -> now, nanos::get);

    private void pass(Duration time) {
        now = now.plus(time);
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void timeThatGoesByIsNoClockThatIsSetHoweverLong() {
        pass(Duration.ofDays(
                3)); // past the night on which Europe changes its clocks, which an instant knows nothing of
        assertThat(watch.look()).isZero();
        now = now.plusSeconds(4); // put right little by little
        assertThat(watch.look()).isZero();
        assertThat(watch.times()).isZero();
        assertThat(watch.setForward()).isZero();
    }

    @Test
    void aClockThatIsSetIsNoticedOnce() {
        pass(Duration.ofMinutes(1));
        now = now.minus(Duration.ofHours(5));
        assertThat(watch.look()).isEqualTo(Duration.ofHours(-5));
        assertThat(watch.look()).isZero();
        now = now.plus(Duration.ofHours(2));
        assertThat(watch.look()).isEqualTo(Duration.ofHours(2));
        assertThat(watch.times()).isEqualTo(2);
    }

    @Test
    void whoeverDeletesCountsForADayFromAsMuchEarlierAsItWasSetForwardInAll() {
        now = now.minus(Duration.ofDays(400));
        assertThat(watch.setForward()).as("backward nothing seems old").isZero();
        now = now.plus(Duration.ofDays(400));
        assertThat(watch.setForward()).as("put right").isZero();
        now = now.plus(Duration.ofDays(2));
        watch.look();
        pass(Duration.ofHours(1));
        now = now.minusSeconds(6); // by a time server
        assertThat(watch.setForward()).isEqualTo(Duration.ofDays(2).minusSeconds(6));
        pass(Duration.ofHours(23).minusSeconds(1));
        assertThat(watch.setForward()).isEqualTo(Duration.ofDays(2).minusSeconds(6));
        pass(Duration.ofSeconds(1));
        assertThat(watch.setForward()).as("a day later").isZero();
    }
}
