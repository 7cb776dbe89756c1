package tongli.server.log;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Gives every request an id, which its answer names too, and writes one line when it is answered: method, the pattern of the address, status,
 * time. Not the address itself, the query, a body or where the request came from: each may say something of a person. What is no
 * proper HTTP reaches no filter and is not told of.
 */
public final class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String ID = "http.request.id";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** For what was refused before it was led anywhere. */
    private static final String NOWHERE = "none";
    /** What the container answers with when it gets what was thrown; it sets that only later. */
    private static final int FAILED = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    private final boolean tells;
    private final LongSupplier nanos;

    /** @param tells whether a line is written */
    public RequestLog(boolean tells) {
        this(tells, System::nanoTime);
    }

    RequestLog(boolean tells, LongSupplier nanos) {
        this.tells = tells;
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = RequestId.of(request);
        response.setHeader(RequestId.HEADER, id);
        long began = nanos.getAsLong();
        MDC.put(ID, id);
        boolean answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            if (tells) {
                tell(request, answered ? response.getStatus() : FAILED, nanos.getAsLong() - began);
            }
            MDC.remove(ID);
        }
    }

    private static void tell(HttpServletRequest request, int status, long nanos) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.atInfo()
                .addKeyValue(
                        "http.request.method", METHODS.contains(request.getMethod()) ? request.getMethod() : "other")
                .addKeyValue("http.route", pattern == null ? NOWHERE : pattern.toString())
                .addKeyValue("http.response.status_code", status)
                .addKeyValue("event.duration", nanos)
                .log("answered");
    }
}
