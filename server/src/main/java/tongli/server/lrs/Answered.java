package tongli.server.lrs;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the answer to a batch means.
 *
 * <p>Source: xAPI 1.0.3, part three, sections 2.1.2 and 3.2.
 */
enum Answered {
    /** It has them all. */
    STORED,
    /** At least one of them it has already, in other words: the rest was not stored. */
    CONFLICT,
    /** At least one of them it does not take; the rest was not stored. */
    REFUSED,
    /** Too busy, or out of order: later it may go. */
    LATER,
    /** User or password are wrong. */
    LOGIN,
    /** It sends elsewhere. */
    MOVED,
    /** There is no record store at this address. */
    NO_STORE;

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** A page that says OK, as networks with a log-in page give it, is no record store: only the ids prove that it has them. */
    static Answered of(HttpResponse<byte[]> answer, List<Told> batch) {
        int status = answer.statusCode();
        return switch (status) {
            case OK -> hasAll(answer.body(), batch) ? STORED : NO_STORE;
            case NO_CONTENT -> STORED;
            case 401, 403, 407 -> LOGIN;
            case 404, 405, 410, 501 -> NO_STORE;
            case 408, 425, 429 -> LATER;
            case 409 -> CONFLICT;
            default -> {
                if (status >= 500) {
                    yield LATER;
                }
                if (status >= 400) {
                    yield REFUSED;
                }
                yield status >= 300 ? MOVED : NO_STORE;
            }
        };
    }

    private static boolean hasAll(byte[] body, List<Told> batch) {
        try {
            JsonNode ids = TongliJson.mapper().readTree(body);
            Set<String> stored = new HashSet<>();
            if (ids.isArray()) {
                ids.forEach(id -> stored.add(id.isString() ? id.stringValue().toLowerCase(Locale.ROOT) : ""));
            }
            return batch.stream().allMatch(told -> stored.contains(told.id().toString()));
        } catch (JacksonException noJson) {
            return false;
        }
    }

    /** How long it asks to be left alone, if that is a number of seconds and bearable. */
    static Optional<Duration> wait(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(wait -> wait.compareTo(LONGEST_WAIT) <= 0);
    }
}
