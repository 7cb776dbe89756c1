package tongli.client.call;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the server is and how it is asked.
 *
 * @param address with the path before {@code /api}, if there is one
 * @param http what connections are made with; its time to connect, proxy and certificates are its own
 * @param timeout how long an answer is waited for
 * @param retries how often is asked again, at most, what may safely be; 0 for never
 * @param longestWait what the server asks to wait for longer is not asked again
 * @param token that goes along with every request
 */
public record Settings(
        URI address, HttpClient http, Duration timeout, int retries, Duration longestWait, Optional<String> token) {

    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final Duration TO_WAIT = Duration.ofSeconds(30);
    private static final int RETRIES = 3;

    public Settings {
        String scheme = address.getScheme();
        if (address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "the address of a server is such as https://practice.example, not " + address);
        }
        if (retries < 0) {
            throw new IllegalArgumentException("retries must be 0 or more, not " + retries);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("timeout must be longer than nothing, not " + timeout);
        }
        if (longestWait.isNegative()) {
            throw new IllegalArgumentException("longestWait must be 0 or longer, not " + longestWait);
        }
    }

    /** Ten seconds to connect, sixty to answer, asked again three times at most and after half a minute at most, without a token. */
    public static Settings of(URI address) {
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TO_CONNECT)
                .build();
        return new Settings(address, http, TO_ANSWER, RETRIES, TO_WAIT, Optional.empty());
    }

    public Settings withHttp(HttpClient other) {
        return new Settings(address, other, timeout, retries, longestWait, token);
    }

    public Settings withTimeout(Duration other) {
        return new Settings(address, http, other, retries, longestWait, token);
    }

    public Settings withRetries(int most) {
        return new Settings(address, http, timeout, most, longestWait, token);
    }

    public Settings withLongestWait(Duration longest) {
        return new Settings(address, http, timeout, retries, longest, token);
    }

    public Settings withToken(String own) {
        return new Settings(address, http, timeout, retries, longestWait, Optional.of(own));
    }

    /** Without the token: settings may come into a log. */
    @Override
    public String toString() {
        return "Settings[address=%s, timeout=%s, retries=%d, longestWait=%s, token=%s]"
                .formatted(address, timeout, retries, longestWait, token.isPresent() ? "…" : "none");
    }
}
