package tongli.server.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tongli.server.account.Account;
import tongli.server.account.Role;
import tongli.server.account.Scope;

/**
 * Somebody who asks, known by a login or by a token.
 *
 * @param scopes what they may do this way
 * @param login by which they are known; empty for a token
 */
public record SignedIn(Account account, Set<Scope> scopes, Optional<UUID> login) {

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
