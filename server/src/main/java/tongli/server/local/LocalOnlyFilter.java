package tongli.server.local;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemAnswer;
import tongli.server.problem.ProblemKind;

/**
 * Answers only this machine's own page and programs. Binding to the loopback address keeps other machines out; this
 * keeps out other people's web pages open in the same browser: those that rebind their name to 127.0.0.1 (by the Host
 * header), and those that post across origins (by Origin and Sec-Fetch-Site), WebSocket handshakes included.
 */
public final class LocalOnlyFilter extends OncePerRequestFilter {

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLoopback(request.getHeader("Host"), request.getServerPort())) {
            ProblemAnswer.send(response, Problem.of(ProblemKind.FOREIGN_HOST));
            return;
        }
        if (comesFromElsewhere(request)) {
            ProblemAnswer.send(response, Problem.of(ProblemKind.FOREIGN_ORIGIN));
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isLoopback(@Nullable String host, int port) {
        if (host == null) {
            return false;
        }
        String folded = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.stream()
                .anyMatch(name -> folded.equals(name + ":" + port) || (folded.equals(name) && port == 80));
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        Enumeration<String> origins = request.getHeaders("Origin");
        while (origins.hasMoreElements()) {
            if (!isOwn(origins.nextElement(), request.getServerPort())) {
                return true;
            }
        }
        String site = request.getHeader("Sec-Fetch-Site");
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        boolean follows = reads && "navigate".equals(request.getHeader("Sec-Fetch-Mode"));
        return site != null && (site.equals("cross-site") || site.equals("same-site")) && !follows;
    }

    private static boolean isOwn(String origin, int port) {
        try {
            URI uri = URI.create(origin);
            return "http".equals(uri.getScheme())
                    && isLoopback(uri.getHost() + ":" + (uri.getPort() < 0 ? 80 : uri.getPort()), port);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
