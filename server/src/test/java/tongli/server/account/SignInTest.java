package tongli.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.account.SignIn.Outcome;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAccountStore;
import tongli.server.storage.JdbcApiTokenStore;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.JdbcInvitationStore;
import tongli.server.storage.JdbcLoginStore;
import tongli.server.storage.JdbcRecoveryCodes;

/** Signing in, over the real stores. */
class SignInTest {

    private static final String PASSWORD = "four plums and a tram";
    private static final Passwords PASSWORDS = new Passwords(64, 1);

    @TempDir
    Path folder;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private Database database;
    private AccountStore accounts;
    private Logins logins;
    private Registration registration;
    private OwnAccount own;
    private SignIn signIn;
    private Account ann;

    @BeforeEach
    void open() {
        SecureRandom random = new SecureRandom();
        database = Database.open(folder);
        accounts = new JdbcAccountStore(database);
        AuditLog audit = new JdbcAuditLog(database);
        RecoveryCodes recovery = new RecoveryCodes(new JdbcRecoveryCodes(database), random);
        logins = new Logins(new JdbcLoginStore(database), random, UUID::randomUUID, () -> now);
        registration = new Registration(
                accounts, new JdbcInvitationStore(database), PASSWORDS, audit, random, UUID::randomUUID, () -> now);
        own = new OwnAccount(
                accounts, PASSWORDS, recovery, logins, new JdbcApiTokenStore(database), audit, random, () -> now);
        signIn = new SignIn(accounts, PASSWORDS, recovery, logins, audit, () -> now);
        ann = registration.register(
                registration.invite(Role.LEARNER, Optional.empty()).secret(), "Ann", PASSWORD);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void thePasswordLetsIn() {
        Outcome.Welcome welcome = welcome("ANN ", PASSWORD, Optional.empty());
        assertThat(welcome.account().id()).isEqualTo(ann.id());
        assertThat(logins.find(welcome.begun().secret()))
                .contains(welcome.begun().login());
        assertThat(logins.find(welcome.begun().secret() + "x")).isEmpty();
    }

    @Test
    void nobodyLearnsWhetherThereIsSuchAnAccount() {
        assertThat(signIn.signIn("ann", "wrong", Optional.empty()))
                .isEqualTo(signIn.signIn("zoe", "wrong", Optional.empty()))
                .isEqualTo(signIn.signIn("'; --", "wrong", Optional.empty()))
                .isEqualTo(new Outcome.Refused());
    }

    @Test
    void afterFiveWrongPasswordsEvenTheRightOneHasToWait() {
        for (int i = 0; i < 5; i++) {
            refused("wrong", Optional.empty());
        }
        refused(PASSWORD, Optional.empty());
        now = now.plusSeconds(61);
        welcome("ann", PASSWORD, Optional.empty());
    }

    @Test
    void theWaitDoublesUntilAnHour() {
        assertThat(List.of(5, 6, 7, 10, 11, 12, 2_000_000_000).stream()
                        .map(SignIn::waitAfter)
                        .map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 32L, 60L, 60L, 60L);
    }

    @Test
    void aShutAccountLetsNobodyIn() {
        accounts.setDisabled(ann.id(), true);
        refused(PASSWORD, Optional.empty());
    }

    @Test
    void aLoginIsOverWhenItIsNotUsedOrTooOld() {
        Outcome.Welcome welcome = welcome("ann", PASSWORD, Optional.empty());
        String secret = welcome.begun().secret();
        for (int hour = 1; hour < Logins.LONGEST.toHours(); hour++) {
            now = now.plus(Duration.ofHours(1));
            assertThat(logins.find(secret)).isPresent();
        }
        now = now.plus(Duration.ofHours(1));
        assertThat(logins.find(secret)).isEmpty();

        String idle = welcome("ann", PASSWORD, Optional.empty()).begun().secret();
        now = now.plus(Logins.IDLE);
        assertThat(logins.find(idle)).isEmpty();
    }

    @Test
    void aSecondFactorIsAskedForOnceItIsSetAndEachCodeServesOnce() {
        Outcome.Welcome here = welcome("ann", PASSWORD, Optional.empty());
        Outcome.Welcome elsewhere = welcome("ann", PASSWORD, Optional.empty());
        Totp totp = own.offerTotp();
        List<String> recovery =
                own.setTotp(ann.id(), here.begun().login().id(), PASSWORD, Optional.empty(), totp, totp.code(now));
        assertThat(recovery).hasSize(RecoveryCodes.COUNT).doesNotHaveDuplicates();
        assertThat(logins.find(here.begun().secret())).isPresent();
        assertThat(logins.find(elsewhere.begun().secret())).isEmpty();

        assertThat(signIn.signIn("ann", PASSWORD, Optional.empty())).isEqualTo(new Outcome.CodeNeeded());
        refused(PASSWORD, Optional.of(totp.code(now))); // setting it used this one up
        now = now.plusSeconds(30);
        welcome("ann", PASSWORD, Optional.of(totp.code(now)));
        refused(PASSWORD, Optional.of(totp.code(now)));
        welcome("ann", PASSWORD, Optional.of(recovery.get(0).toUpperCase(Locale.ROOT)));
        refused(PASSWORD, Optional.of(recovery.get(0)));
    }

    @Test
    void aSecondFactorWithTheWrongCodeIsNotSet() {
        UUID login = welcome("ann", PASSWORD, Optional.empty()).begun().login().id();
        Totp totp = own.offerTotp();
        assertThatThrownBy(() -> own.setTotp(ann.id(), login, PASSWORD, Optional.empty(), totp, "000"))
                .isInstanceOfSatisfying(
                        AccountRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(AccountRefused.Reason.WRONG_CODE));
        welcome("ann", PASSWORD, Optional.empty());
    }

    @Test
    void anotherSecondFactorTakesThePasswordAndACodeOfThePresentOne() {
        UUID login = welcome("ann", PASSWORD, Optional.empty()).begun().login().id();
        Totp first = own.offerTotp();
        List<String> recovery = own.setTotp(ann.id(), login, PASSWORD, Optional.empty(), first, first.code(now));
        now = now.plusSeconds(30);
        Totp second = own.offerTotp();
        replaceRefused(login, second, Optional.empty(), AccountRefused.Reason.CODE_NEEDED);
        replaceRefused(login, second, Optional.of(second.code(now)), AccountRefused.Reason.WRONG_CODE);
        assertThat(own.setTotp(ann.id(), login, PASSWORD, Optional.of(first.code(now)), second, second.code(now)))
                .doesNotContainAnyElementsOf(recovery);
        now = now.plusSeconds(30);
        welcome("ann", PASSWORD, Optional.of(second.code(now)));
        refused(PASSWORD, Optional.of(first.code(now)));
    }

    private void replaceRefused(UUID login, Totp other, Optional<String> code, AccountRefused.Reason why) {
        assertThatThrownBy(() -> own.setTotp(ann.id(), login, PASSWORD, code, other, other.code(now)))
                .isInstanceOfSatisfying(AccountRefused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(why);
                    assertThat(refused.field()).isEqualTo("current_code");
                });
    }

    @Test
    void whoeverLostTheAuthenticatorDoesWithoutItByARecoveryCode() {
        UUID login = welcome("ann", PASSWORD, Optional.empty()).begun().login().id();
        Totp totp = own.offerTotp();
        List<String> recovery = own.setTotp(ann.id(), login, PASSWORD, Optional.empty(), totp, totp.code(now));
        assertThatThrownBy(() -> own.removeTotp(ann.id(), PASSWORD, Optional.empty()))
                .isInstanceOf(AccountRefused.class);
        own.removeTotp(ann.id(), PASSWORD, Optional.of(recovery.get(3)));
        welcome("ann", PASSWORD, Optional.empty());
    }

    @Test
    void aKnownPasswordIsNoWayToGuessCodes() {
        UUID login = welcome("ann", PASSWORD, Optional.empty()).begun().login().id();
        Totp totp = own.offerTotp();
        own.setTotp(ann.id(), login, PASSWORD, Optional.empty(), totp, totp.code(now));
        now = now.plusSeconds(30);
        for (int i = 0; i < SignIn.FREE_FAILURES; i++) {
            own.checked(ann.id(), PASSWORD, "password"); // asks for no code, and forgives none
            assertThatThrownBy(() -> own.removeTotp(ann.id(), PASSWORD, Optional.of("000")))
                    .hasMessageContaining("no code");
        }
        assertThatThrownBy(() -> own.removeTotp(ann.id(), PASSWORD, Optional.of(totp.code(now))))
                .hasMessageContaining("too many were tried");
    }

    @Test
    void aStolenLoginIsNoWayToGuessThePassword() {
        UUID login = welcome("ann", PASSWORD, Optional.empty()).begun().login().id();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> own.changePassword(ann.id(), login, "wrong", "anything at all 77"))
                    .isInstanceOf(AccountRefused.class);
        }
        assertThatThrownBy(() -> own.changePassword(ann.id(), login, PASSWORD, "anything at all 77"))
                .isInstanceOf(AccountRefused.class);
    }

    @Test
    void whatCannotBeTakenBackTakesThePasswordOrAFreshLoginWithASecondFactor() {
        UUID login = welcome("ann", PASSWORD, Optional.empty()).begun().login().id();
        own.confirm(ann.id(), login, Optional.of(PASSWORD));
        assertThatThrownBy(() -> own.confirm(ann.id(), login, Optional.of("no")))
                .isInstanceOf(AccountRefused.class);
        assertThatThrownBy(() -> own.confirm(ann.id(), login, Optional.empty()))
                .as("a password alone, and a browser left open")
                .hasMessageContaining("Send the password");
        Totp totp = own.offerTotp();
        own.setTotp(ann.id(), login, PASSWORD, Optional.empty(), totp, totp.code(now));
        now = now.plusSeconds(30);
        UUID strong = welcome("ann", PASSWORD, Optional.of(totp.code(now)))
                .begun()
                .login()
                .id();
        own.confirm(ann.id(), strong, Optional.empty());
        assertThatThrownBy(() -> own.confirm(ann.id(), UUID.randomUUID(), Optional.empty()))
                .isInstanceOf(AccountRefused.class);
        now = now.plus(OwnAccount.FRESH);
        assertThatThrownBy(() -> own.confirm(ann.id(), strong, Optional.empty()))
                .as("no longer fresh")
                .isInstanceOf(AccountRefused.class);
    }

    @Test
    void aNewPasswordEndsEveryOtherLogin() {
        Outcome.Welcome here = welcome("ann", PASSWORD, Optional.empty());
        Outcome.Welcome elsewhere = welcome("ann", PASSWORD, Optional.empty());
        own.changePassword(ann.id(), here.begun().login().id(), PASSWORD, "three owls on a ladder");
        assertThat(logins.find(here.begun().secret())).isPresent();
        assertThat(logins.find(elsewhere.begun().secret())).isEmpty();
        refused(PASSWORD, Optional.empty());
        welcome("ann", "three owls on a ladder", Optional.empty());
    }

    @Test
    void anInvitationMakesOneAccountOfItsRole() {
        String invitation = registration.inviteFirst().orElseThrow();
        assertThatThrownBy(() -> registration.register(invitation, "ann", PASSWORD))
                .hasMessageContaining("this name");
        assertThatThrownBy(() -> registration.register(invitation, "x", PASSWORD))
                .hasMessageContaining("3 to 64");
        assertThatThrownBy(() -> registration.register(invitation, "olga", "password123"))
                .hasMessageContaining("guessed soon");
        assertThatThrownBy(() -> registration.register(invitation, "olga", "short"))
                .hasMessageContaining("10 to 128");
        assertThat(registration.register(invitation, "olga", PASSWORD).role()).isEqualTo(Role.OPERATOR);
        assertThatThrownBy(() -> registration.register(invitation, "oleg", PASSWORD))
                .hasMessageContaining("invitation");
        assertThat(registration.inviteFirst()).isEmpty();
    }

    @Test
    void anInvitationEnds() {
        String invitation = registration.invite(Role.LEARNER, Optional.empty()).secret();
        now = now.plus(Registration.INVITATION_LASTS);
        assertThatThrownBy(() -> registration.register(invitation, "olga", PASSWORD))
                .hasMessageContaining("invitation");
    }

    @Test
    void aClockThatRanAheadLocksNobodyOutWhenItIsPutRight() {
        now = now.plus(Duration.ofHours(5));
        for (int i = 0; i < 5; i++) {
            refused("wrong", Optional.empty());
        }
        refused(PASSWORD, Optional.empty());
        now = now.minus(Duration.ofHours(5));
        welcome("ann", PASSWORD, Optional.empty());
    }

    @Test
    void aCodeThatWasUsedByAClockThatRanAheadUsesUpNoneOfToday() {
        UUID login = welcome("ann", PASSWORD, Optional.empty()).begun().login().id();
        Totp totp = own.offerTotp();
        now = now.plus(Duration.ofHours(5));
        own.setTotp(ann.id(), login, PASSWORD, Optional.empty(), totp, totp.code(now));
        now = now.minus(Duration.ofHours(5));
        welcome("ann", PASSWORD, Optional.of(totp.code(now)));
        refused(PASSWORD, Optional.of(totp.code(now))); // and this one serves once too
    }

    @Test
    void aLoginThatWasUsedByAClockThatRanAheadIsIdleFromThenOnAndNotFresh() {
        now = now.plus(Duration.ofHours(5));
        Outcome.Welcome welcome = welcome("ann", PASSWORD, Optional.empty());
        String secret = welcome.begun().secret();
        now = now.minus(Duration.ofHours(5));
        assertThat(logins.find(secret)).isPresent();
        assertThat(logins.all(ann.id()).get(0).seenAt()).isEqualTo(now);
        Totp totp = own.offerTotp();
        UUID login = welcome.begun().login().id();
        own.setTotp(ann.id(), login, PASSWORD, Optional.empty(), totp, totp.code(now));
        assertThatThrownBy(() -> own.confirm(ann.id(), login, Optional.empty()))
                .as("begun five hours from now, which says nothing")
                .isInstanceOf(AccountRefused.class);
        now = now.plus(Logins.IDLE);
        assertThat(logins.find(secret)).isEmpty();
    }

    @Test
    void theLogSaysWhatHappenedAndNoName() {
        refused("wrong", Optional.empty());
        welcome("ann", PASSWORD, Optional.empty());
        List<AuditEntry> entries = new JdbcAuditLog(database).page(OptionalLong.empty(), 10);
        assertThat(entries)
                .extracting(AuditEntry::action)
                .startsWith(AuditAction.SIGNED_IN, AuditAction.SIGN_IN_FAILED, AuditAction.ACCOUNT_MADE);
        assertThat(entries.toString()).doesNotContain("ann").contains(ann.id().toString());
    }

    private Outcome.Welcome welcome(String name, String password, Optional<String> code) {
        Outcome outcome = signIn.signIn(name, password, code);
        assertThat(outcome).isInstanceOf(Outcome.Welcome.class);
        return (Outcome.Welcome) outcome;
    }

    private void refused(String password, Optional<String> code) {
        assertThat(signIn.signIn("ann", password, code)).isEqualTo(new Outcome.Refused());
    }
}
