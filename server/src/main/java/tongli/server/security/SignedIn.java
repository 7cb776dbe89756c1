package tongli.server.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tongli.server.account.Account;
import tongli.server.account.OwnTokens;
import tongli.server.account.Role;
import tongli.server.account.Scope;

/**
 * Somebody who asks, known by a login or by a token.
 *
 * @param scopes what they may do this way
 * @param login by which they are known; empty for a token
 * @param token by which they are known; empty for a login
 */
public record SignedIn(Account account, Set<Scope> scopes, Optional<UUID> login, Optional<UUID> token) {

    /** By a login, and so whatever the role allows. */
    public static SignedIn by(Account account, UUID login) {
        return new SignedIn(account, OwnTokens.scopes(account.role()), Optional.of(login), Optional.empty());
    }

    public SignedIn {
        scopes = Set.copyOf(scopes);
    }

    public UUID id() {
        return account.id();
    }

    public boolean may(Role role) {
        return account.role().covers(role);
    }
}
