package tongli.server.account;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import tongli.server.account.AccountRefused.Reason;

/**
 * Signing in as somebody for whom an identity provider vouches. An account is found by issuer and subject alone. Who has none comes in by an
 * invitation, or, where that is set, without one. Wrong passwords that others tried by name lock nobody out here. Safe for many threads.
 */
public final class SignInElsewhere {

    private static final int LONGEST_BEGINNING = 56;
    private static final int SUFFIX = 6;
    private static final int NAMES_TRIED = 20;
    private static final String NAMELESS = "person";
    private static final String UNFIT = "[^\\p{L}\\p{M}\\p{N}._@+-]";

    /** What came of it. */
    public sealed interface Outcome {

        /** Signed in. */
        record Welcome(Account account, Logins.Begun begun) implements Outcome {}

        /** Not let in. */
        record Refused(Reason why) implements Outcome {}
    }

    private final AccountStore accounts;
    private final IdentityStore identities;
    private final ApiTokenStore tokens;
    private final Registration registration;
    private final Logins logins;
    private final AuditLog audit;
    private final SecureRandom random;
    private final Supplier<UUID> ids;
    private final InstantSource clock;

    public SignInElsewhere(
            AccountStore accounts,
            IdentityStore identities,
            ApiTokenStore tokens,
            Registration registration,
            Logins logins,
            AuditLog audit,
            SecureRandom random,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.tokens = tokens;
        this.registration = registration;
        this.logins = logins;
        this.audit = audit;
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Signs in, and makes the account before if there is none.
     *
     * @param invitation the hash of one; looked at only where there is no account
     * @param open what somebody becomes without an invitation; empty if nobody comes in so
     */
    public Outcome signIn(Identity who, Optional<String> invitation, Optional<Role> open) {
        Instant now = clock.instant();
        return audit.together(() -> {
            Optional<Account> known =
                    identities.account(who.issuer(), who.subject()).flatMap(accounts::find);
            return known.isPresent() ? welcome(known.get(), who.role(), now) : admit(who, invitation, open, now);
        });
    }

    private Outcome welcome(Account account, Optional<Role> given, Instant now) {
        if (account.disabled()) {
            audit.add(now, Optional.empty(), AuditAction.SIGN_IN_FAILED, subject(account));
            return new Outcome.Refused(Reason.ACCOUNT_SHUT);
        }
        given.ifPresent(role -> follow(account, role, now));
        Account followed = accounts.find(account.id()).orElse(account);
        audit.add(now, subject(account), AuditAction.SIGNED_IN_ELSEWHERE, Optional.empty());
        return new Outcome.Welcome(followed, logins.begin(account.id()));
    }

    /** Does what the provider says of somebody's role, but for the last operator, who stays one. */
    private void follow(Account account, Role role, Instant now) {
        if (account.role() == role || !accounts.setRole(account.id(), role)) {
            return;
        }
        if (!role.covers(account.role())) {
            logins.endAll(account.id(), Optional.empty());
            tokens.revokeAll(account.id());
            registration.withdrawAllBy(account.id());
        }
        audit.add(now, Optional.empty(), AuditAction.ROLE_CHANGED, subject(account));
    }

    private Outcome admit(Identity who, Optional<String> invitation, Optional<Role> open, Instant now) {
        Optional<Role> invited = invitation.flatMap(hash -> registration.use(hash, now));
        if (invitation.isPresent() && invited.isEmpty()) {
            return new Outcome.Refused(Reason.UNKNOWN_INVITATION);
        }
        Optional<Role> role = invited.or(() -> open).map(found -> who.role().orElse(found));
        if (role.isEmpty()) {
            return new Outcome.Refused(Reason.INVITATION_NEEDED);
        }
        Account account = make(who.called(), role.get(), now);
        if (!identities.link(who.issuer(), who.subject(), account.id())) {
            // the same person came back in another window this very moment, and has an account by now
            throw new AccountRefused(Reason.NAME_TAKEN, "code", "Two sign-ins of one person crossed; sign in again.");
        }
        registration.made(account, now);
        audit.add(now, subject(account), AuditAction.SIGNED_IN_ELSEWHERE, Optional.empty());
        return new Outcome.Welcome(account, logins.begin(account.id()));
    }

    /** With the name that they have there if it is free and fits, else one that is like it. */
    private Account make(Optional<String> called, Role role, Instant now) {
        for (int tried = 0; tried < NAMES_TRIED; tried++) {
            Optional<AccountName> name = tried == 0 ? called.flatMap(AccountName::of) : like(called);
            Optional<Account> account = name.map(free -> Account.elsewhere(ids.get(), free, role, now));
            if (account.filter(accounts::add).isPresent()) {
                return account.get();
            }
        }
        throw new IllegalStateException("no name was free");
    }

    private Optional<AccountName> like(Optional<String> called) {
        String fitting = called.map(text -> text.replaceAll(UNFIT, "")).orElse("");
        String beginning = fitting.substring(0, Math.min(fitting.length(), LONGEST_BEGINNING));
        String suffix = "-"
                + RandomSecret.random(random)
                        .replaceAll("[^A-Za-z0-9]", "")
                        .substring(0, SUFFIX)
                        .toLowerCase(Locale.ROOT);
        return AccountName.of(beginning + suffix).or(() -> AccountName.of(NAMELESS + suffix));
    }

    private static Optional<String> subject(Account account) {
        return Optional.of(account.id().toString());
    }
}
