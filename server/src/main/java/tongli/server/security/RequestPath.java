package tongli.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;

/** The path of a request as it is led on: decoded segment by segment. Whoever compares another one can be got round by {@code %61}. */
final class RequestPath {

    private RequestPath() {}

    static PathContainer of(HttpServletRequest request) {
        return ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
    }

    static String text(HttpServletRequest request) {
        return of(request).elements().stream()
                .map(element ->
                        element instanceof PathContainer.PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
    }
}
