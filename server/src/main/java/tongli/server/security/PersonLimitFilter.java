package tongli.server.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;

/** How often one person is answered, from wherever. */
public final class PersonLimitFilter extends RateLimitFilter {

    private static final int REQUESTS = 600;

    private final RateLimits requests;

    public PersonLimitFilter(MeterRegistry meters) {
        requests = RateLimits.counted(REQUESTS, "person", meters);
    }

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
