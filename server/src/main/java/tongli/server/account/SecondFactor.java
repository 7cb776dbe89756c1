package tongli.server.account;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether a code is one of somebody's second factor; each serves once. Safe for many threads. */
final class SecondFactor {

    private final AccountStore accounts;
    private final RecoveryCodes recovery;
    private final AuditLog audit;

    SecondFactor(AccountStore accounts, RecoveryCodes recovery, AuditLog audit) {
        this.accounts = accounts;
        this.recovery = recovery;
        this.audit = audit;
    }

    /** @param code of the authenticator, or a recovery code; it is used up if it fits */
    boolean fits(Account account, Totp totp, String code, Instant now) {
        OptionalLong step = totp.step(code, now, account.totpStep());
        if (step.isPresent()) {
            return accounts.useStep(account.id(), step.getAsLong());
        }
        if (recovery.use(account.id(), code)) {
            audit.add(now, Optional.of(account.id().toString()), AuditAction.RECOVERY_CODE_USED, Optional.empty());
            return true;
        }
        return false;
    }
}
