package tongli.server.local;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Marks answers that are large or seldom change with an {@code ETag} of their body, and answers 304 to whoever has them already. The answer is
 * worked out all the same; what is saved is the way. What is personal may still be kept by no browser ({@code no-store}); a program that does
 * keep it may ask so too.
 */
public final class EtagFilter extends ShallowEtagHeaderFilter {

    /** The same for everybody, or nearly; a browser may keep it, and asks each time whether it still holds. */
    private static final List<PathPattern> STABLE = patterns(
            "/api/v1/scenarios",
            "/api/v1/scenarios/schema",
            "/api/v1/scenarios/template",
            "/api/v1/drills",
            "/api/v1/courses",
            "/api/v1/courses/{course}",
            "/api/v1/scales",
            "/api/v1/law",
            "/v3/api-docs");

    private static final List<PathPattern> LARGE = patterns("/api/v1/sessions/{id}", "/api/v1/sessions/{id}/report");

    private static List<PathPattern> patterns(String... patterns) {
        return Stream.of(patterns).map(PathPatternParser.defaultInstance::parse).toList();
    }

    private static boolean fits(List<PathPattern> patterns, String path) {
        PathContainer container = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(container));
    }

    /** @param path as it is led on */
    static boolean isStable(String path) {
        return fits(STABLE, path);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !isStable(request.getServletPath()) && !fits(LARGE, request.getServletPath());
    }

    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return status >= HttpServletResponse.SC_OK && status < HttpServletResponse.SC_MULTIPLE_CHOICES;
    }
}
