package tongli.server.account;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** Everything about accounts, over one set of stores. */
public record AccountParts(
        AccountStore store,
        Passwords passwords,
        Logins logins,
        OwnTokens tokens,
        SignIn signIn,
        SignInElsewhere elsewhere,
        DepartureStore departures,
        Registration registration,
        OwnAccount own,
        Accounts accounts,
        AuditLog audit) {

    /** The stores. */
    public record Stores(
            AccountStore accounts,
            LoginStore logins,
            ApiTokenStore tokens,
            RecoveryCodes.Store recovery,
            InvitationStore invitations,
            IdentityStore identities,
            DepartureStore departures,
            AuditLog audit) {}

    public static AccountParts over(Stores stores, InstantSource clock) {
        SecureRandom random = new SecureRandom();
        Passwords passwords = new Passwords();
        RecoveryCodes recovery = new RecoveryCodes(stores.recovery(), random);
        Logins logins = new Logins(stores.logins(), random, UUID::randomUUID, clock);
        AuditLog audit = stores.audit();
        Registration registration = new Registration(
                stores.accounts(), stores.invitations(), passwords, audit, random, UUID::randomUUID, clock);
        return new AccountParts(
                stores.accounts(),
                passwords,
                logins,
                new OwnTokens(stores.tokens(), audit, random, UUID::randomUUID, clock),
                new SignIn(stores.accounts(), passwords, recovery, logins, audit, clock),
                new SignInElsewhere(
                        stores.accounts(),
                        stores.identities(),
                        stores.tokens(),
                        registration,
                        logins,
                        audit,
                        random,
                        UUID::randomUUID,
                        clock),
                stores.departures(),
                registration,
                new OwnAccount(stores.accounts(), passwords, recovery, logins, stores.tokens(), audit, random, clock),
                new Accounts(stores.accounts(), logins, stores.tokens(), stores.invitations(), audit, clock),
                audit);
    }
}
