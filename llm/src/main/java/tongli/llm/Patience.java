package tongli.llm;

import java.time.Duration;

/**
 * How long a turn waits for a model.
 *
 * @param connect until there is a connection
 * @param firstToken until the first piece of text, in each try
 * @param whole for the turn, every try and pause included
 * @param retries how often a try that failed before any text came is made again
 */
public record Patience(Duration connect, Duration firstToken, Duration whole, int retries) {

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Duration USUAL = Duration.ofSeconds(12);
    private static final int USUAL_RETRIES = 1;

    public Patience {
        require("connect", connect);
        require("firstToken", firstToken);
        require("whole", whole);
        if (retries < 0 || retries > 5) {
            throw new IllegalArgumentException("retries is %d; it must be 0 to 5".formatted(retries));
        }
    }

    public static Patience usual() {
        return of(USUAL);
    }

    /** As usual, but so long for the turn; the other limits are shares of it. */
    public static Patience of(Duration whole) {
        return new Patience(
                shorter(Duration.ofSeconds(3), whole), whole.multipliedBy(2).dividedBy(3), whole, USUAL_RETRIES);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static void require(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("%s is %s s; it must be more than 0 and at most %d"
                    .formatted(name, duration.toMillis() / 1000.0, LONGEST.toSeconds()));
        }
    }
}
