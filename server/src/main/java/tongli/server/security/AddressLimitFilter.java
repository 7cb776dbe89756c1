package tongli.server.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How often one address is answered, before it is known who asks. A school or a ward has one address; what takes a password is answered far
 * more seldom, for each costs a slow hash.
 */
public final class AddressLimitFilter extends RateLimitFilter {

    private static final int REQUESTS = 6_000;
    /** A class signs in within a minute; single accounts are guarded by their own locks. */
    private static final int PASSWORDS_TRIED = 60;

    /** Each keeps a row for some minutes; a school begins its day within some. */
    private static final int TRIPS_BEGUN = 300;

    private static final String TRIPS = "/api/v1/login/oidc";
    /** Nobody is to find one by trying. */
    private static final int RECEIPTS_LOOKED_UP = 60;

    private static final String RECEIPTS = "/api/v1/erasures/";

    private static final Set<String> PASSWORDS = Set.of(
            "/api/v1/login",
            "/api/v1/accounts",
            "/api/v1/me",
            "/api/v1/me/password",
            "/api/v1/me/second-factor",
            "/api/v1/me/second-factor/removal");
    /** Of an address of version 6 whoever has one has the other half too. */
    private static final int NETWORK_GROUPS = 4;

    private final RateLimits requests;
    private final RateLimits passwords;
    private final RateLimits trips;
    private final RateLimits receipts;

    public AddressLimitFilter(MeterRegistry meters) {
        requests = RateLimits.counted(REQUESTS, "address", meters);
        passwords = RateLimits.counted(PASSWORDS_TRIED, "password", meters);
        trips = RateLimits.counted(TRIPS_BEGUN, "trip", meters);
        receipts = RateLimits.counted(RECEIPTS_LOOKED_UP, "receipt", meters);
    }

    @Override
    RateLimits limits(HttpServletRequest request, String path) {
        if (path.startsWith(RECEIPTS)) {
            return receipts;
        }
        if (request.getMethod().equals("GET")) {
            return requests;
        }
        return path.equals(TRIPS) ? trips : PASSWORDS.contains(path) ? passwords : requests;
    }

    @Override
    String name() {
        return "address";
    }

    @Override
    String who(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    /** @param address in figures, as the container gives it */
    static String network(String address) {
        return address.indexOf(':') < 0
                ? address
                : Arrays.stream(address.split(":", -1)).limit(NETWORK_GROUPS).collect(Collectors.joining(":"));
    }
}
