package tongli.server.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import tongli.server.oidc.OidcSettings;

/**
 * Who may reach the server at all.
 *
 * @param hasAccounts false for local mode: one person, this machine alone
 * @param bind the address of this machine on which it listens
 * @param url under which people reach it, without a path; empty for this machine alone, by any of its loopback names
 * @param behindProxy whether a proxy in front speaks TLS and says where requests come from
 * @param tls with which the server speaks TLS itself
 * @param oidc by which identity provider people may sign in
 */
public record Access(
        boolean hasAccounts,
        String bind,
        Optional<URI> url,
        boolean behindProxy,
        Optional<Tls> tls,
        Optional<OidcSettings> oidc) {

    private static final String LOOPBACK = "127.0.0.1";

    /** A certificate with its chain, and its key, each a file in PEM. */
    public record Tls(Path certificate, Path key) {}

    /** One person, who needs no account; nobody beyond this machine. */
    public static Access local() {
        return new Access(false, LOOPBACK, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** With accounts, still on this machine alone. */
    public static Access accounts() {
        return new Access(true, LOOPBACK, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** The same, where people may sign in by an identity provider. */
    public Access by(OidcSettings provider) {
        return new Access(hasAccounts, bind, url, behindProxy, tls, Optional.of(provider));
    }

    public PublicAddress address() {
        return new PublicAddress(url);
    }

    /**
     * An address here as whoever asks reaches it. On this machine it is the name that they used; {@link OwnOriginFilter} let in our own
     * alone, so that nobody has a browser sent anywhere else.
     *
     * @param path from the root
     */
    public URI ownAddress(HttpServletRequest request, String path) {
        return url.map(own -> own.resolve(path))
                .orElseGet(() -> URI.create("http://" + request.getHeader("Host") + path));
    }

    public LoginCookie cookie() {
        return new LoginCookie(address().isSecure());
    }
}
