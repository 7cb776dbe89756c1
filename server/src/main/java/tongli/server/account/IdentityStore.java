package tongli.server.account;

import java.util.Optional;
import java.util.UUID;

/** Keeps which account is whose at an identity provider. Safe for many threads and programs. */
public interface IdentityStore {

    Optional<UUID> account(String issuer, String subject);

    /** @return false, and nothing is changed, if somebody else was quicker */
    boolean link(String issuer, String subject, UUID account);
}
