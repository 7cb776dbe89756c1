package tongli.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps tokens by the hash of each. Safe for many threads and programs. */
public interface ApiTokenStore {

    void add(String hash, ApiToken token);

    Optional<ApiToken> find(String hash);

    void used(UUID id, Instant at);

    /** An account's, the newest first. */
    List<ApiToken> all(UUID account);

    /** @return whether the account had it */
    boolean revoke(UUID account, UUID id);

    void revokeAll(UUID account);
}
