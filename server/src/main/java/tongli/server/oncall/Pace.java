package tongli.server.oncall;

import java.time.Duration;
import java.util.Optional;

/**
 * How soon things are tried.
 *
 * @param poll how often a node looks for what others wrote down, or left
 * @param firstWait before the second try; each further wait is twice as long
 * @param longestWait that is grown to
 * @param longestAsked of what a receiver may ask for in its {@code Retry-After}: a person waits
 */
public record Pace(Duration poll, Duration firstWait, Duration longestWait, Duration longestAsked) {

    private static final int MOST_DOUBLINGS = 20;

    public static Pace usual() {
        return new Pace(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofMinutes(15));
    }

    /** @param attempt that failed, from 1 @param asked by the receiver */
    Duration wait(int attempt, Optional<Duration> asked) {
        Duration grown = shorter(firstWait.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS)), longestWait);
        return asked.map(bearable -> shorter(bearable, longestAsked))
                .filter(bearable -> bearable.compareTo(grown) > 0)
                .orElse(grown);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
