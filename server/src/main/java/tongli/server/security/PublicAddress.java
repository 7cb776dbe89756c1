package tongli.server.security;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Under which address people reach the installation.
 *
 * @param url such as {@code https://tongli.example.org}; empty for this machine alone, by any of its loopback names
 */
public record PublicAddress(Optional<URI> url) {

    private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    public boolean isSecure() {
        return url.filter(PublicAddress::isHttps).isPresent();
    }

    private static boolean isHttps(URI uri) {
        return "https".equals(uri.getScheme());
    }

    /** @param port on which the request came */
    boolean isOwnHost(@Nullable String host, int port) {
        if (host == null) {
            return false;
        }
        String folded = host.toLowerCase(Locale.ROOT);
        return url.map(own -> folded.equals(authority(own)) || folded.equals(own.getHost() + ":" + port(own)))
                .orElseGet(() -> LOOPBACK.stream()
                        .anyMatch(name -> folded.equals(name + ":" + port) || port == HTTP && folded.equals(name)));
    }

    /** @param port on which the request came */
    boolean isOwnOrigin(String origin, int port) {
        try {
            URI from = URI.create(origin.toLowerCase(Locale.ROOT));
            if (from.getHost() == null || from.getScheme() == null) {
                return false;
            }
            return url.map(own -> own.getScheme().equals(from.getScheme())
                            && own.getHost().equals(from.getHost())
                            && port(own) == port(from))
                    .orElseGet(() ->
                            "http".equals(from.getScheme()) && LOOPBACK.contains(from.getHost()) && port(from) == port);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }

    private static String authority(URI uri) {
        boolean usual = uri.getPort() < 0 || uri.getPort() == (isHttps(uri) ? HTTPS : HTTP);
        return usual ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isHttps(uri) ? HTTPS : HTTP;
    }
}
