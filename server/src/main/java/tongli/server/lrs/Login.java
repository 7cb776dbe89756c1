package tongli.server.lrs;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** How Tongli makes itself known to a record store: HTTP Basic (RFC 7617). It is never printed, logged or part of a message. */
public final class Login {

    public static final String USER = "TONGLI_LRS_USER";
    public static final String PASSWORD = "TONGLI_LRS_PASSWORD";

    private final String header;

    private Login(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.header = "Basic " + Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalArgumentException if the user's name has a colon, or either a sign that cannot be seen */
    public static Login of(String user, String password) {
        if (user.contains(":") || (user + password).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "%s must have no colon in it, and neither it nor %s a line end".formatted(USER, PASSWORD));
        }
        return new Login(user, password);
    }

    /**
     * From the variables {@value #USER} and {@value #PASSWORD}; empty where neither is set.
     *
     * @throws IllegalArgumentException if only one of them is set
     */
    public static Optional<Login> in(Map<String, String> environment) {
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        if (user.isEmpty() != password.isEmpty()) {
            throw new IllegalArgumentException("set both %s and %s, or neither".formatted(USER, PASSWORD));
        }
        return user.isEmpty() ? Optional.empty() : Optional.of(of(user, password));
    }

    String header() {
        return header;
    }

    @Override
    public String toString() {
        return "Login[hidden]";
    }
}
