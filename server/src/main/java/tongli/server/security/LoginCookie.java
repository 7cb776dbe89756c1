package tongli.server.security;

import java.time.Duration;
import org.springframework.http.ResponseCookie;
import tongli.server.account.Logins;

/**
 * The cookie that holds a login's secret: no script reads it, no other site sends it, and over TLS its name keeps other
 * hosts and paths from setting it.
 *
 * @param secure whether the address is https
 */
public record LoginCookie(boolean secure) {

    String name() {
        return secure ? "__Host-tongli-login" : "tongli-login";
    }

    public String set(String secret) {
        return cookie(secret, Logins.LONGEST);
    }

    public String clear() {
        return cookie("", Duration.ZERO);
    }

    private String cookie(String value, Duration age) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/")
                .maxAge(age)
                .build()
                .toString();
    }
}
