package tongli.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps who is signed in, by the hash of each one's secret. Safe for many threads and programs. */
public interface LoginStore {

    void add(String hash, Login login);

    Optional<Login> find(String hash);

    void seen(UUID id, Instant at);

    /** An account's, the newest first. */
    List<Login> all(UUID account);

    /** @return whether the account had it */
    boolean end(UUID account, UUID id);

    /** @param but one that stays, if any */
    void endAll(UUID account, Optional<UUID> but);

    /** Lets go of those that were not used since one moment, or have expired by another. */
    void sweep(Instant unusedSince, Instant now);
}
