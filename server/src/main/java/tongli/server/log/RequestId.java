package tongli.server.log;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By which a request is found again in the logs of everything that it went through: the {@code X-Request-Id} that a proxy or program gave it, else
 * the trace of its {@code traceparent}, else a random one. Only figures are taken (hexadecimal digits and hyphens), for the id is written into
 * the log and no words are to get there by it.
 *
 * <p>Source: W3C Trace Context, level 1, section 3.2.
 */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final Pattern GIVEN = Pattern.compile("[0-9A-Fa-f][0-9A-Fa-f-]{14,62}[0-9A-Fa-f]");
    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(?:-.*)?");
    private static final String NO_TRACE = "0".repeat(32);

    private RequestId() {}

    static String of(HttpServletRequest request) {
        return given(request.getHeader(HEADER))
                .or(() -> trace(request.getHeader("traceparent")))
                .orElseGet(() -> UUID.randomUUID().toString());
    }

    private static Optional<String> given(@Nullable String header) {
        return Optional.ofNullable(header).filter(id -> GIVEN.matcher(id).matches());
    }

    private static Optional<String> trace(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher found = TRACE.matcher(header);
        return found.matches() && !found.group(1).equals(NO_TRACE) ? Optional.of(found.group(1)) : Optional.empty();
    }
}
