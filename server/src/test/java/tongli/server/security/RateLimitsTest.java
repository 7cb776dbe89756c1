package tongli.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = new RateLimits(60, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void soManyAtOnceAndThenAsManyAMinute() {
        for (int i = 59; i >= 0; i--) {
            assertThat(limits.take("ann")).isEqualTo(new RateLimits.Left(true, i, 0));
        }
        assertThat(limits.take("ann")).isEqualTo(new RateLimits.Left(false, 0, 1));
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(limits.take("ann").allowed()).isTrue();
        assertThat(limits.take("ann").allowed()).isTrue();
        assertThat(limits.take("ann").allowed()).isFalse();
    }

    @Test
    void theyAreCountedByAClockThatNobodyCanSet() {
        assertThat(RateLimits.STEADY.isWallClockBased()).isFalse();
    }

    @Test
    void whoAsksTooOftenTakesNothingFromAnother() {
        for (int i = 0; i < 100; i++) {
            limits.take("ann");
        }
        assertThat(limits.take("bob")).isEqualTo(new RateLimits.Left(true, 59, 0));
    }

    @Test
    void aNetworkOfVersionSixIsOne() {
        assertThat(AddressLimitFilter.network("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(AddressLimitFilter.network("2001:db8:0:1:2:3:4:5"))
                .isEqualTo(AddressLimitFilter.network("2001:db8:0:1:9:9:9:9"))
                .isNotEqualTo(AddressLimitFilter.network("2001:db8:0:2:2:3:4:5"));
    }
}
