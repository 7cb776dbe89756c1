package tongli.server.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps invitations by the hash of each one's secret. Safe for many threads and programs. */
public interface InvitationStore {

    void add(String hash, Invitation invitation);

    /** One that is still good. */
    Optional<Invitation> find(String hash, Instant now);

    /**
     * Those that are still good, the newest first.
     *
     * @param after the one after which to begin; empty for the first
     * @param most how many at most, at least 1
     */
    List<Invitation> page(Instant now, Optional<Invitation> after, int most);

    /** All that an account wrote and that are kept, the newest first. */
    List<Invitation> by(UUID account);

    /** Uses it up. @return false if somebody else was quicker */
    boolean use(String hash, Instant now);

    /** @return whether there was one */
    boolean withdraw(UUID id);

    /** Lets go of all that an account wrote. */
    void withdrawAllBy(UUID account);

    /** Lets go of all for a role. */
    void withdraw(Role role);

    /** Lets go of those that have expired. */
    void sweep(Instant now);
}
