package tongli.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemAnswer;
import tongli.server.problem.ProblemKind;

/**
 * Answers under the installation's own name alone, and keeps other sites from acting in somebody's name (cross-site request forgery). Browsers
 * say where a request comes from (Origin, Sec-Fetch-Site); one that changes something and carries a login must say that it is from here. The cookie,
 * which no other site sends, is the second bar.
 */
public final class OwnOriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Told under any name: whoever looks after the machines asks by their addresses, and hears no more than up or down. */
    private static final Set<String> HEALTH =
            Set.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness");

    private final PublicAddress address;

    public OwnOriginFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HEALTH.contains(request.getRequestURI())
                && !address.isOwnHost(request.getHeader("Host"), request.getServerPort())) {
            ProblemAnswer.send(response, Problem.of(ProblemKind.FOREIGN_HOST));
        } else if (comesFromElsewhere(request)) {
            ProblemAnswer.send(response, Problem.of(ProblemKind.FOREIGN_ORIGIN));
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean comesFromElsewhere(HttpServletRequest request) {
        boolean named = false;
        Enumeration<String> origins = request.getHeaders("Origin");
        while (origins.hasMoreElements()) {
            named = true;
            if (!address.isOwnOrigin(origins.nextElement(), request.getServerPort())) {
                return true;
            }
        }
        boolean reads = READING.contains(request.getMethod());
        boolean follows = reads && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
        String site = fold(request.getHeader("Sec-Fetch-Site"));
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return !follows;
        }
        boolean upgrades = request.getHeader("Upgrade") != null;
        boolean byCookie = request.getHeader("Cookie") != null && !Recognition.hasToken(request);
        return byCookie && (!reads || upgrades) && !named && site == null;
    }

    private static @Nullable String fold(@Nullable String header) {
        return header == null ? null : header.toLowerCase(Locale.ROOT);
    }
}
