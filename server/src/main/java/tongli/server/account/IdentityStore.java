package tongli.server.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps which account is whose at an identity provider. Safe for many threads and programs. */
public interface IdentityStore {

    Optional<UUID> account(String issuer, String subject);

    /** Issuer and subject of each that an account is known by; nothing else of them is kept. */
    List<Identity> of(UUID account);

    /** @return false, and nothing is changed, if somebody else was quicker */
    boolean link(String issuer, String subject, UUID account);
}
