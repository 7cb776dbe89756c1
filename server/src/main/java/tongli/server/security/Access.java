package tongli.server.security;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who may reach the server at all.
 *
 * @param hasAccounts false for local mode: one person, this machine alone
 * @param bind the address of this machine on which it listens
 * @param url under which people reach it, without a path; empty for this machine alone, by any of its loopback names
 * @param behindProxy whether a proxy in front speaks TLS and says where requests come from
 * @param tls with which the server speaks TLS itself
 */
public record Access(boolean hasAccounts, String bind, Optional<URI> url, boolean behindProxy, Optional<Tls> tls) {

    private static final String LOOPBACK = "127.0.0.1";

    /** A certificate with its chain, and its key, each a file in PEM. */
    public record Tls(Path certificate, Path key) {}

    /** One person, who needs no account; nobody beyond this machine. */
    public static Access local() {
        return new Access(false, LOOPBACK, Optional.empty(), false, Optional.empty());
    }

    /** With accounts, still on this machine alone. */
    public static Access accounts() {
        return new Access(true, LOOPBACK, Optional.empty(), false, Optional.empty());
    }

    public PublicAddress address() {
        return new PublicAddress(url);
    }

    public LoginCookie cookie() {
        return new LoginCookie(address().isSecure());
    }
}
