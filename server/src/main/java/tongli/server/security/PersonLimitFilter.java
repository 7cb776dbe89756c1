package tongli.server.security;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;

/** How often one person is answered, from wherever. */
public final class PersonLimitFilter extends RateLimitFilter {

    private static final int REQUESTS = 600;

    private final RateLimits requests = new RateLimits(REQUESTS, TimeMeter.SYSTEM_MILLISECONDS);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return SecurityPerson.signedIn().isEmpty();
    }

    @Override
    RateLimits limits(HttpServletRequest request, String path) {
        return requests;
    }

    @Override
    String name() {
        return "person";
    }

    @Override
    String who(HttpServletRequest request) {
        return SecurityPerson.signedIn().map(who -> who.id().toString()).orElse("");
    }
}
