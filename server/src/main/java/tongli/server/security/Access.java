package tongli.server.security;

import java.net.URI;
import java.util.Optional;

/**
 * Who may reach the server at all.
 *
 * @param hasAccounts false for local mode: one person, this machine alone
 * @param bind the address of this machine on which it listens
 * @param address under which people reach it
 * @param behindProxy whether a proxy in front says where requests come from
 */
public record Access(boolean hasAccounts, String bind, PublicAddress address, boolean behindProxy) {

    private static final String LOOPBACK = "127.0.0.1";

    /** One person, who needs no account; nobody beyond this machine. */
    public static Access local() {
        return new Access(false, LOOPBACK, new PublicAddress(Optional.empty()), false);
    }

    /** With accounts, still on this machine alone. */
    public static Access accounts() {
        return new Access(true, LOOPBACK, new PublicAddress(Optional.empty()), false);
    }

    /** With accounts. @param url under which people reach it */
    public static Access accounts(String bind, URI url, boolean behindProxy) {
        return new Access(true, bind, new PublicAddress(Optional.of(url)), behindProxy);
    }

    public LoginCookie cookie() {
        return new LoginCookie(address.isSecure());
    }
}
