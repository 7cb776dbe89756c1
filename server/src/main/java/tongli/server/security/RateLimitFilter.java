package tongli.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemAnswer;
import tongli.server.problem.ProblemKind;

/**
 * Refuses, with 429, whoever asks more often than they are answered, and says with each answer how many are left: {@code RateLimit} and
 * {@code RateLimit-Policy} after draft-ietf-httpapi-ratelimit-headers-10, and the three fields of its seventh version and before, which clients know.
 */
abstract class RateLimitFilter extends OncePerRequestFilter {

    @Override
    protected final void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestPath.text(request);
        if (!path.startsWith("/api/") && !path.startsWith("/ws/")) {
            chain.doFilter(request, response); // the page's own files come in dozens
            return;
        }
        RateLimits limits = limits(request, path);
        RateLimits.Left left = limits.take(who(request));
        response.setHeader("RateLimit-Limit", Integer.toString(limits.aMinute()));
        response.setHeader("RateLimit-Remaining", Long.toString(left.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(left.retrySeconds()));
        response.setHeader("RateLimit-Policy", "\"%s\";q=%d;w=60".formatted(name(), limits.aMinute()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d%s".formatted(name(), left.remaining(), left.allowed() ? "" : ";t=" + left.retrySeconds()));
        if (left.allowed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Retry-After", Long.toString(left.retrySeconds()));
            ProblemAnswer.send(response, Problem.of(ProblemKind.TOO_OFTEN).at(request.getRequestURI()));
        }
    }

    /** @param path decoded */
    abstract RateLimits limits(HttpServletRequest request, String path);

    /** What the limit is called. */
    abstract String name();

    /** Whose bucket. */
    abstract String who(HttpServletRequest request);
}
