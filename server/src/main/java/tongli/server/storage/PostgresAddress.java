package tongli.server.storage;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import tongli.server.seal.Secret;

/**
 * Where a PostgreSQL database is, and who opens it.
 *
 * @param url such as {@code jdbc:postgresql://localhost:5432/tongli?sslmode=verify-full}; no password in it
 * @param password empty where the server asks for none
 * @param connections how many at most, of this process
 */
public record PostgresAddress(String url, String user, Optional<Secret> password, int connections) {

    /** Enough for 128 threads that each hold one for some milliseconds. */
    public static final int CONNECTIONS = 10;

    public static final int MOST_CONNECTIONS = 200;

    private static final String JDBC = "jdbc:";

    /**
     * The address as JDBC has it.
     *
     * @param given {@code postgresql://HOST[:PORT]/NAME[?PARAMETERS]}, with or without {@code jdbc:} before it
     * @throws IllegalArgumentException if it is none, or holds a name or password; the message goes after the name of the
     *     setting and does not repeat it
     */
    public static String jdbc(String given) {
        String plain = given.strip().startsWith(JDBC) ? given.strip().substring(JDBC.length()) : given.strip();
        try {
            URI uri = new URI(plain);
            boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (!postgres
                    || uri.getHost() == null
                    || uri.getPath() == null
                    || uri.getPath().length() < 2) {
                throw new IllegalArgumentException(
                        "is no address of a PostgreSQL database; write postgresql://HOST:5432/NAME");
            }
            String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
            if (uri.getUserInfo() != null
                    || query.toLowerCase(Locale.ROOT).matches("(.*&)?(user|password|sslpassword)=.*")) {
                throw new IllegalArgumentException(
                        "holds a user or password, which logs would show; leave it out of the address and set user and password by themselves");
            }
            return JDBC + "postgresql" + plain.substring(uri.getScheme().length());
        } catch (URISyntaxException broken) {
            throw new IllegalArgumentException(
                    "is no address of a PostgreSQL database; write postgresql://HOST:5432/NAME");
        }
    }

    /** Host, port and name, to be shown. */
    public String place() {
        String place = url.substring((JDBC + "postgresql://").length());
        int parameters = place.indexOf('?');
        return parameters < 0 ? place : place.substring(0, parameters);
    }
}
