package tongli.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAccountStore;
import tongli.server.storage.JdbcApiTokenStore;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.JdbcDepartureStore;
import tongli.server.storage.JdbcIdentityStore;
import tongli.server.storage.JdbcInvitationStore;
import tongli.server.storage.JdbcLoginStore;
import tongli.server.storage.JdbcRecoveryCodes;

/** What is changed about accounts is undone where the log cannot be written. */
class TogetherTest {

    private static final String PASSWORD = "four plums and a tram";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private AccountStore store;
    private final FullLog log = new FullLog();
    private AccountParts parts;
    private Account ann;

    /** The real log, until it is full. */
    private final class FullLog implements AuditLog {
        boolean full;

        @Override
        public void add(Instant at, Optional<String> actor, AuditAction action, Optional<String> subject) {
            if (full) {
                throw new IllegalStateException("full");
            }
            new JdbcAuditLog(database).add(at, actor, action, subject);
        }

        @Override
        public <T> T together(Supplier<T> work) {
            return new JdbcAuditLog(database).together(work);
        }

        @Override
        public List<AuditEntry> page(OptionalLong before, int most) {
            return new JdbcAuditLog(database).page(before, most);
        }

        @Override
        public List<AuditEntry> about(String id) {
            return new JdbcAuditLog(database).about(id);
        }

        @Override
        public int sweep(Instant before, Instant now) {
            return new JdbcAuditLog(database).sweep(before, now);
        }

        @Override
        public OptionalLong firstBroken() {
            return new JdbcAuditLog(database).firstBroken();
        }
    }

    @BeforeEach
    void open() {
        database = Database.open(folder);
        store = new JdbcAccountStore(database);
        parts = AccountParts.over(
                new AccountParts.Stores(
                        store,
                        new JdbcLoginStore(database),
                        new JdbcApiTokenStore(database),
                        new JdbcRecoveryCodes(database),
                        new JdbcInvitationStore(database),
                        new JdbcIdentityStore(database),
                        new JdbcDepartureStore(database),
                        log),
                InstantSource.fixed(NOON));
        ann = register("ann", Role.LEARNER);
        register("olga", Role.OPERATOR);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Account register(String name, Role role) {
        return parts.registration()
                .register(parts.registration().invite(role, Optional.empty()).secret(), name, PASSWORD);
    }

    private void undone(Runnable change) {
        log.full = true;
        assertThatThrownBy(change::run).hasMessage("full");
        log.full = false;
    }

    @Test
    void anOperatorsChange() {
        UUID by = UUID.randomUUID();
        undone(() -> parts.accounts().setRole(by, ann.id(), Role.OPERATOR));
        undone(() -> parts.accounts().setDisabled(by, ann.id(), true));
        undone(() -> parts.accounts().erase(by, ann.id(), () -> {}, () -> {}));
        assertThat(store.find(ann.id())).contains(ann);
    }

    @Test
    void anErasureOfWhichNoReceiptCanBeWritten() {
        assertThatThrownBy(() -> parts.accounts().erase(UUID.randomUUID(), ann.id(), () -> {}, () -> {
                    throw new IllegalStateException("no room for it");
                }))
                .hasMessage("no room for it");
        assertThat(store.find(ann.id())).as("can be erased again").isPresent();
    }

    @Test
    void aSignInAndItsEnd() {
        undone(() -> parts.signIn().signIn("ann", PASSWORD, Optional.empty()));
        assertThat(parts.logins().all(ann.id())).isEmpty();
        undone(() -> parts.signIn().signIn("ann", "wrong", Optional.empty()));
        assertThat(store.find(ann.id()).orElseThrow().failures()).isZero();
        Login login = parts.logins().begin(ann.id()).login();
        undone(() -> parts.signIn().signOut(ann.id(), login.id()));
        assertThat(parts.logins().all(ann.id())).containsExactly(login);
    }

    @Test
    void whatSomebodyChangesThemselves() {
        UUID login = parts.logins().begin(ann.id()).login().id();
        Totp totp = Totp.random(new SecureRandom());
        undone(() -> parts.own().changePassword(ann.id(), login, PASSWORD, "three owls on a ladder"));
        undone(() -> parts.own().setTotp(ann.id(), login, PASSWORD, Optional.empty(), totp, totp.code(NOON)));
        undone(() -> parts.tokens().make(ann, "script", Set.of(Scope.ANALYZE), Duration.ofDays(1)));
        assertThat(store.find(ann.id())).contains(ann);
        assertThat(parts.tokens().all(ann.id())).isEmpty();
    }

    @Test
    void anInvitationAndItsUse() {
        String invitation =
                parts.registration().invite(Role.LEARNER, Optional.empty()).secret();
        undone(() -> parts.registration().register(invitation, "bob", PASSWORD));
        assertThat(parts.registration().register(invitation, "bob", PASSWORD).role())
                .isEqualTo(Role.LEARNER);
    }
}
