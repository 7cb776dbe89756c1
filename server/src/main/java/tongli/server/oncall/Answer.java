package tongli.server.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What came back.
 *
 * @param told in a few words, without anything that the other side wrote
 * @param pause how long it asks to be left alone
 */
public record Answer(Meaning meaning, String told, Optional<Duration> pause) {

    /** What is to be done. */
    public enum Meaning {
        /** It has it. */
        TAKEN,
        /** It may have it later. */
        LATER,
        /** It will not take it, however often it is sent. */
        REFUSED
    }

    private static final int OK = 200;
    private static final int MOVED = 300;
    private static final int FAULT_OF_OURS = 400;

    /** There was no answer. */
    static Answer none(String why) {
        return new Answer(Meaning.LATER, why, Optional.empty());
    }

    /** @param retryAfter the header, a number of seconds or a date */
    static Answer of(int status, Optional<String> retryAfter, Instant now) {
        return new Answer(meaning(status), "status " + status, retryAfter.flatMap(value -> wait(value, now)));
    }

    private static Meaning meaning(int status) {
        return switch (status) {
            // it was read, or is gone for good; what else is refused may be mended meanwhile: a key, a route, a
            // deployment
            case 400, 410, 413, 415, 422 -> Meaning.REFUSED;
            default -> {
                if (status < OK || status >= FAULT_OF_OURS) {
                    yield Meaning.LATER;
                }
                // a redirect is not followed: the signature would vouch for us to whoever stands there
                yield status >= MOVED ? Meaning.REFUSED : Meaning.TAKEN;
            }
        };
    }

    private static Optional<Duration> wait(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Optional.empty() : Optional.of(until);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
