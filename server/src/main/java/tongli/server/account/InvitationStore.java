package tongli.server.account;

import java.time.Instant;
import java.util.Optional;

/** Keeps invitations by the hash of each one's secret. Safe for many threads and programs. */
public interface InvitationStore {

    void add(String hash, Invitation invitation);

    /** One that is still good. */
    Optional<Invitation> find(String hash, Instant now);

    /** Uses it up. @return false if somebody else was quicker */
    boolean use(String hash, Instant now);

    /** Lets go of all for a role. */
    void withdraw(Role role);

    /** Lets go of those that have expired. */
    void sweep(Instant now);
}
