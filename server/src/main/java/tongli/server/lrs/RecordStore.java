package tongli.server.lrs;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A learning record store.
 *
 * @param statements where statements are posted
 * @param login empty where it asks for none
 * @param version of xAPI that it is told
 */
public record RecordStore(URI statements, Optional<Login> login, String version) {

    /** The statements are the same in both. */
    public static final List<String> VERSIONS = List.of("1.0.3", "2.0.0");

    private static final String RESOURCE = "/statements";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]");

    /**
     * @param url as record stores give it, such as {@code https://lrs.example.org/xapi}; with or without {@code /statements}
     * @throws IllegalArgumentException with what is wrong and what to do
     */
    public static RecordStore of(String url, Optional<Login> login, String version) {
        if (!VERSIONS.contains(version)) {
            throw new IllegalArgumentException(
                    "the version of xAPI must be one of %s".formatted(String.join(", ", VERSIONS)));
        }
        URI at = parsed(url);
        if (at.getScheme().equals("http")
                && !LOOPBACK.matcher(at.getHost().toLowerCase(Locale.ROOT)).matches()) {
            throw new IllegalArgumentException(
                    "%s is another machine, and http would send the records and the password to it unencrypted; use https"
                            .formatted(at.getHost()));
        }
        return new RecordStore(at, login, version);
    }

    private static URI parsed(String url) {
        try {
            URI uri = new URI(url.strip().replaceAll("/+$", ""));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (web
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                String path = uri.getPath();
                return new URI(
                        scheme,
                        null,
                        uri.getHost(),
                        uri.getPort(),
                        path.endsWith(RESOURCE) ? path : path + RESOURCE,
                        null,
                        null);
            }
        } catch (URISyntaxException broken) {
            // told below: its message repeats the address, in which a password may stand
        }
        throw new IllegalArgumentException(
                "the address of the record store must be like https://lrs.example.org/xapi, without a user, a password, \"?\""
                        + " or \"#\"; user and password come from %s and %s".formatted(Login.USER, Login.PASSWORD));
    }
}
