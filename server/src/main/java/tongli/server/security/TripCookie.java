package tongli.server.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import tongli.server.oidc.Elsewhere;

/**
 * The cookie by which a browser that comes back from the identity provider is known to be the one that was sent. Coming back is a step from
 * another site, with which a browser sends it (Lax) and a login's cookie not (Strict).
 *
 * @param secure whether the address is https
 */
public record TripCookie(boolean secure) {

    private String name() {
        return secure ? "__Host-tongli-trip" : "tongli-trip";
    }

    public String set(String secret) {
        return cookie(secret, Elsewhere.LONGEST);
    }

    public String clear() {
        return cookie("", Duration.ZERO);
    }

    /** What it holds; empty if it was not sent. */
    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(one -> one.getName().equals(name()))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
