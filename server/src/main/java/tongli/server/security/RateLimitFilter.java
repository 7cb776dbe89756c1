package tongli.server.security;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemAnswer;
import tongli.server.problem.ProblemKind;

/**
 * Answers each person, and each address from which nobody is known, so many requests a minute, and says with each answer how many are left
 * (RateLimit headers after draft-ietf-httpapi-ratelimit-headers-07). Passwords are tried far more seldom: each costs a slow hash.
 */
public final class RateLimitFilter extends OncePerRequestFilter {

    private static final int REQUESTS = 600;
    /** A class signs in from one address within a minute; single accounts are guarded by their own locks. */
    private static final int SIGN_INS = 60;

    private static final Set<String> PASSWORDS =
            Set.of("/api/v1/login", "/api/v1/accounts", "/api/v1/me/password", "/api/v1/me/second-factor");
    /** Of an address of version 6 whoever has one has the other half too. */
    private static final int NETWORK_GROUPS = 4;

    private final RateLimits requests = new RateLimits(REQUESTS, TimeMeter.SYSTEM_MILLISECONDS);
    private final RateLimits signIns = new RateLimits(SIGN_INS, TimeMeter.SYSTEM_MILLISECONDS);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getRequestURI().startsWith("/api/")) {
            chain.doFilter(request, response); // the page's own files come in dozens
            return;
        }
        boolean password = !request.getMethod().equals("GET") && PASSWORDS.contains(request.getRequestURI());
        String address = network(request.getRemoteAddr());
        RateLimits limits = password ? signIns : requests;
        RateLimits.Left left = limits.take(
                password
                        ? address
                        : SecurityPerson.signedIn()
                                .map(who -> who.id().toString())
                                .orElse(address));
        response.setHeader("RateLimit-Limit", Integer.toString(limits.aMinute()));
        response.setHeader("RateLimit-Remaining", Long.toString(left.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(left.retrySeconds()));
        if (left.allowed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Long.toString(left.retrySeconds()));
            ProblemAnswer.send(response, Problem.of(ProblemKind.TOO_OFTEN).at(request.getRequestURI()));
        }
    }

    /** @param address in figures, as the container gives it */
    static String network(String address) {
        return address.indexOf(':') < 0
                ? address
                : Arrays.stream(address.split(":", -1)).limit(NETWORK_GROUPS).collect(Collectors.joining(":"));
    }
}
