package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Language;
import tongli.server.account.Account;
import tongli.server.account.AccountName;
import tongli.server.account.AccountRefused;
import tongli.server.account.ApiToken;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditEntry;
import tongli.server.account.Departure;
import tongli.server.account.Invitation;
import tongli.server.account.Login;
import tongli.server.account.Role;
import tongli.server.account.Scope;
import tongli.server.account.Totp;

/** What every database keeps to about accounts and the audit log. */
abstract class AccountStoresContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AccountName ANN = AccountName.of("ann").orElseThrow();
    private static final AccountName BOB = AccountName.of("bob").orElseThrow();

    @TempDir
    Path folder;

    private StoragePlace place;
    private Database database;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        place = place();
        database = Database.open(place);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private JdbcAccountStore accounts() {
        return new JdbcAccountStore(database);
    }

    private Account add(AccountName name, Role role) {
        Account account = Account.fresh(UUID.randomUUID(), name, role, "encoded", NOON);
        assertThat(accounts().add(account)).isTrue();
        return account;
    }

    @Test
    void anAccountIsThereWhenTheDatabaseIsOpenedAgain() {
        Account ann = add(ANN, Role.INSTRUCTOR);
        database.close();
        database = Database.open(place);
        assertThat(accounts().find(ann.id())).contains(ann);
        assertThat(accounts().find(ANN)).contains(ann);
        assertThat(accounts().find(BOB)).isEmpty();
    }

    @Test
    void somebodyFindsWhatTheLogSaysOfThemAndNoMore() {
        JdbcAuditLog log = new JdbcAuditLog(database);
        log.add(NOON, Optional.of("ann"), AuditAction.SIGNED_IN, Optional.empty());
        log.add(NOON, Optional.of("bob"), AuditAction.SIGNED_IN, Optional.empty());
        log.add(NOON, Optional.of("bob"), AuditAction.ROLE_CHANGED, Optional.of("ann"));
        assertThat(log.about("ann")).extracting(AuditEntry::number).containsExactly(1L, 3L);
    }

    @Test
    void theOldestEntriesAreSweptAndTheChainHoldsOn() {
        JdbcAuditLog log = new JdbcAuditLog(database);
        assertThat(log.sweep(NOON, NOON)).as("of an empty log").isZero();
        for (int day = 0; day < 4; day++) {
            log.add(NOON.plus(Duration.ofDays(day)), Optional.of("ann"), AuditAction.SIGNED_IN, Optional.empty());
        }
        assertThat(log.sweep(NOON.plus(Duration.ofDays(2)), NOON.plus(Duration.ofDays(4))))
                .isEqualTo(2);
        assertThat(log.page(OptionalLong.empty(), 9))
                .extracting(AuditEntry::number)
                .containsExactly(5L, 4L, 3L);
        assertThat(log.page(OptionalLong.empty(), 1).get(0).subject()).contains("2");
        assertThat(log.firstBroken()).isEmpty();
        database.write(() ->
                database.jdbc().sql("delete from audit_entry where number = 3").update());
        assertThat(log.firstBroken()).hasValue(4);
        assertThat(log.sweep(NOON.plus(Duration.ofDays(9)), NOON.plus(Duration.ofDays(9))))
                .as("all of it")
                .isEqualTo(2);
        assertThat(log.firstBroken()).isEmpty();
    }

    @Test
    void entriesThatOnlyANewerReleaseKnowsDoNotEndAPage() {
        JdbcAuditLog log = new JdbcAuditLog(database);
        for (int i = 0; i < 9; i++) {
            log.add(NOON, Optional.of("ann"), AuditAction.SIGNED_IN, Optional.empty());
        }
        database.write(() -> database.jdbc()
                .sql("update audit_entry set action = 'of_tomorrow' where number between 4 and 8")
                .update());
        assertThat(log.page(OptionalLong.empty(), 3))
                .extracting(AuditEntry::number)
                .containsExactly(9L, 3L, 2L);
        assertThat(log.page(OptionalLong.of(3), 3))
                .extracting(AuditEntry::number)
                .containsExactly(2L, 1L);
    }

    @Test
    void invitationsThatOnlyANewerReleaseKnowsDoNotEndAPage() {
        JdbcInvitationStore invitations = new JdbcInvitationStore(database);
        for (int i = 1; i <= 9; i++) {
            invitations.add(Integer.toString(i), invitation(Optional.empty(), i));
        }
        database.write(() -> database.jdbc()
                .sql("update invitation set role = 'of_tomorrow' where hash between '4' and '8'")
                .update());
        List<Invitation> first = invitations.page(NOON, Optional.empty(), 3);
        assertThat(first)
                .extracting(Invitation::expiresAt)
                .containsExactly(NOON.plusSeconds(9), NOON.plusSeconds(3), NOON.plusSeconds(2));
        assertThat(invitations.page(NOON, Optional.of(first.get(2)), 3)).hasSize(1);
    }

    @Test
    void whatIsSweptMeanwhileDoesNotLookChanged() throws InterruptedException {
        JdbcAuditLog log = new JdbcAuditLog(database);
        AtomicBoolean done = new AtomicBoolean();
        Thread sweeping = new Thread(() -> {
            for (int day = 0; day < 150; day++) {
                Instant now = NOON.plus(Duration.ofDays(day));
                log.add(now, Optional.of("ann"), AuditAction.SIGNED_IN, Optional.empty());
                log.sweep(now, now);
            }
            done.set(true);
        });
        sweeping.start();
        List<OptionalLong> broken = new ArrayList<>();
        do {
            broken.add(log.firstBroken());
        } while (sweeping.isAlive());
        sweeping.join();
        assertThat(done).isTrue();
        assertThat(broken).filteredOn(OptionalLong::isPresent).isEmpty();
    }

    @Test
    void aNameBelongsToOne() {
        add(ANN, Role.LEARNER);
        assertThat(accounts().add(Account.fresh(UUID.randomUUID(), ANN, Role.OPERATOR, "other", NOON)))
                .isFalse();
        assertThat(accounts().page(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void pagesFollowOneAnotherByName() {
        Account bob = add(BOB, Role.LEARNER);
        Account ann = add(ANN, Role.LEARNER);
        assertThat(accounts().page(Optional.empty(), 1)).containsExactly(ann);
        assertThat(accounts().page(Optional.of(ANN), 5)).containsExactly(bob);
    }

    @Test
    void operatorsWhoMaySignInAreCounted() {
        Account ann = add(ANN, Role.OPERATOR);
        Account bob = add(BOB, Role.OPERATOR);
        assertThat(accounts().operators()).isEqualTo(2);
        assertThat(accounts().setDisabled(ann.id(), true)).isTrue();
        assertThat(accounts().operators()).isOne();
        assertThat(accounts().setDisabled(bob.id(), true)).isFalse();
        assertThat(accounts().setRole(bob.id(), Role.LEARNER)).isFalse();
        assertThat(accounts().operators()).isOne();
    }

    @Test
    void twoOperatorsWhoShutEachOtherOutLeaveOne() throws InterruptedException {
        UUID ann = add(ANN, Role.OPERATOR).id();
        UUID bob = add(BOB, Role.OPERATOR).id();
        for (int round = 0; round < 10; round++) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            threads.execute(() -> accounts().setRole(ann, Role.LEARNER));
            threads.execute(() -> accounts().setRole(bob, Role.LEARNER));
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(accounts().operators()).isOne();
            accounts().setRole(ann, Role.OPERATOR);
            accounts().setRole(bob, Role.OPERATOR);
        }
    }

    @Test
    void whatWasUnderWayWhenSomebodyWasErasedDoesNotComeBack() {
        UUID id = add(ANN, Role.LEARNER).id();
        Consents consents = new Consents(database, id.toString());
        consents.decide(true, NOON);
        accounts().setDisabled(id, true);
        assertThatThrownBy(() -> consents.decide(true, NOON)).isInstanceOf(AccountRefused.class);
        accounts().delete(id);
        assertThatThrownBy(() -> consents.decide(true, NOON)).isInstanceOf(AccountRefused.class);
        new Consents(database, "local").decide(true, NOON);
    }

    @Test
    void whatWasUnderWayWhenConsentWasWithdrawnIsNotKept() {
        String person = add(ANN, Role.LEARNER).id().toString();
        Consents consents = new Consents(database, person);
        JdbcCourseStore courses = new JdbcCourseStore(database, person);
        Enrolment enrolment =
                new Enrolment(UUID.randomUUID(), "on-the-stairs", Language.EN, Optional.empty(), true, NOON, List.of());
        consents.decide(true, NOON);
        courses.keep(enrolment);
        consents.decide(false, NOON);
        courses.deleteEnrolments();
        assertThatThrownBy(() -> courses.keep(enrolment)).isInstanceOf(CourseRefused.class);
        assertThat(courses.enrolments()).isEmpty();
    }

    @Test
    void everythingOfAPersonGoes() {
        UUID id = add(ANN, Role.LEARNER).id();
        String person = id.toString();
        new Consents(database, person).decide(true, NOON);
        database.close();
        try (Stores stores = Stores.open(place)) {
            stores.of(person).records().pseudonym(true);
            assertThat(folder.resolve("people").resolve(person)).isNotEmptyDirectory();
            stores.erase(person);
            assertThat(rows(stores.database(), person)).isZero();
            assertThat(folder.resolve("people").resolve(person))
                    .satisfiesAnyOf(
                            gone -> assertThat(gone).doesNotExist(),
                            gone -> assertThat(gone).isEmptyDirectory());
        }
        database = Database.open(place);
    }

    private static long rows(Database of, String person) {
        return Stream.of("practice_session", "consent_entry", "course_record", "skill_evidence")
                .mapToLong(table -> of.jdbc()
                        .sql("select count(*) from " + table + " where person = ?")
                        .param(person)
                        .query(Long.class)
                        .single())
                .sum();
    }

    @Test
    void failuresAreCountedUntilOneSignInDoesNotFail() {
        UUID ann = add(ANN, Role.LEARNER).id();
        assertThat(accounts().countFailure(ann)).isOne();
        assertThat(accounts().countFailure(ann)).isEqualTo(2);
        accounts().lock(ann, NOON.plusSeconds(60));
        assertThat(accounts().find(ann).orElseThrow().isLocked(NOON)).isTrue();
        accounts().clearFailures(ann);
        assertThat(accounts().find(ann).orElseThrow().isLocked(NOON)).isFalse();
        assertThat(accounts().countFailure(ann)).isOne();
    }

    @Test
    void aTimeStepIsUsedOnceAndNoneBeforeItAfterwards() {
        UUID ann = add(ANN, Role.LEARNER).id();
        assertThat(accounts().useStep(ann, 7)).isFalse();
        accounts().setTotp(ann, Optional.of(new Totp("XYZ")));
        assertThat(accounts().find(ann).orElseThrow().totp()).contains(new Totp("XYZ"));
        assertThat(accounts().useStep(ann, 7)).isTrue();
        assertThat(accounts().useStep(ann, 7)).isFalse();
        assertThat(accounts().useStep(ann, 6)).isFalse();
        assertThat(accounts().useStep(ann, 8)).isTrue();
        accounts().setTotp(ann, Optional.of(new Totp("ABC")));
        assertThat(accounts().useStep(ann, 3)).isTrue();
    }

    @Test
    void whoeverIsErasedIsSignedInNowhere() {
        Account ann = add(ANN, Role.LEARNER);
        UUID id = ann.id();
        new JdbcLoginStore(database).add("a", login(id));
        new JdbcApiTokenStore(database).add("b", token(id));
        new JdbcRecoveryCodes(database).replace(id, List.of("c"));
        assertThat(accounts().delete(id)).isTrue();
        assertThat(accounts().delete(id)).isFalse();
        assertThat(new JdbcLoginStore(database).find("a")).isEmpty();
        assertThat(new JdbcApiTokenStore(database).find("b")).isEmpty();
        assertThat(new JdbcRecoveryCodes(database).left(id)).isZero();
    }

    @Test
    void aLoginIsEndedByItsOwnerAlone() {
        UUID ann = add(ANN, Role.LEARNER).id();
        UUID bob = add(BOB, Role.LEARNER).id();
        JdbcLoginStore logins = new JdbcLoginStore(database);
        Login first = login(ann);
        Login second = login(ann);
        logins.add("a", first);
        logins.add("b", second);
        assertThat(logins.end(bob, first.id())).isFalse();
        assertThat(logins.find("a")).contains(first);
        logins.endAll(ann, Optional.of(second.id()));
        assertThat(logins.all(ann)).containsExactly(second);
        logins.seen(second.id(), NOON.plusSeconds(9));
        logins.sweep(NOON.plusSeconds(9), NOON);
        assertThat(logins.find("b")).isPresent();
        logins.sweep(NOON.plusSeconds(10), NOON);
        assertThat(logins.find("b")).isEmpty();
    }

    @Test
    void aTokenIsFoundByItsHashUntilItsOwnerRevokesIt() {
        UUID ann = add(ANN, Role.LEARNER).id();
        UUID bob = add(BOB, Role.LEARNER).id();
        JdbcApiTokenStore tokens = new JdbcApiTokenStore(database);
        ApiToken token = token(ann);
        tokens.add("a", token);
        assertThat(tokens.find("a")).contains(token);
        tokens.used(token.id(), NOON.plusSeconds(1));
        assertThat(tokens.all(ann).get(0).usedAt()).contains(NOON.plusSeconds(1));
        assertThat(tokens.revoke(bob, token.id())).isFalse();
        assertThat(tokens.revoke(ann, token.id())).isTrue();
        assertThat(tokens.find("a")).isEmpty();
    }

    @Test
    void aRecoveryCodeIsUsedOnce() {
        UUID ann = add(ANN, Role.LEARNER).id();
        JdbcRecoveryCodes codes = new JdbcRecoveryCodes(database);
        codes.replace(ann, List.of("a", "b"));
        assertThat(codes.use(ann, "a")).isTrue();
        assertThat(codes.use(ann, "a")).isFalse();
        codes.replace(ann, List.of("c"));
        assertThat(codes.use(ann, "b")).isFalse();
        assertThat(codes.left(ann)).isOne();
    }

    @Test
    void anInvitationIsUsedOnceAndInTime() {
        JdbcInvitationStore invitations = new JdbcInvitationStore(database);
        Invitation invitation = invitation(Optional.empty(), 10);
        invitations.add("a", invitation);
        invitations.add("b", invitation(Optional.empty(), 10));
        assertThat(invitations.find("a", NOON)).contains(invitation);
        assertThat(invitations.use("a", NOON)).isTrue();
        assertThat(invitations.use("a", NOON)).isFalse();
        assertThat(invitations.use("b", NOON.plusSeconds(10))).isFalse();
        invitations.sweep(NOON.plusSeconds(10));
        assertThat(invitations.find("b", NOON)).isEmpty();
    }

    private static Invitation invitation(Optional<UUID> by, int seconds) {
        return new Invitation(UUID.randomUUID(), Role.INSTRUCTOR, by, NOON.plusSeconds(seconds));
    }

    @Test
    void invitationsAreListedAndWithdrawnUntilTheyAreOver() {
        UUID ann = add(ANN, Role.OPERATOR).id();
        JdbcInvitationStore invitations = new JdbcInvitationStore(database);
        Invitation first = invitation(Optional.of(ann), 10);
        Invitation second = invitation(Optional.empty(), 20);
        Invitation third = invitation(Optional.of(ann), 30);
        invitations.add("a", first);
        invitations.add("b", second);
        invitations.add("c", third);
        assertThat(invitations.page(NOON, Optional.empty(), 2)).containsExactly(third, second);
        assertThat(invitations.page(NOON, Optional.of(second), 2)).containsExactly(first);
        assertThat(invitations.page(NOON.plusSeconds(10), Optional.empty(), 5)).containsExactly(third, second);
        assertThat(invitations.withdraw(third.id())).isTrue();
        assertThat(invitations.withdraw(third.id())).isFalse();
        assertThat(invitations.use("c", NOON)).isFalse();
        invitations.withdrawAllBy(ann);
        assertThat(invitations.page(NOON, Optional.empty(), 5)).containsExactly(second);
        invitations.add("d", first);
        accounts().delete(ann);
        assertThat(invitations.page(NOON, Optional.empty(), 5)).containsExactly(second);
    }

    @Test
    void entriesOfTheAuditLogAreChainedWhoeverWritesThem() throws InterruptedException {
        int each = 15;
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2 * each; i++) {
            threads.execute(() ->
                    new JdbcAuditLog(database).add(NOON, Optional.of("ann"), AuditAction.SIGNED_IN, Optional.empty()));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        JdbcAuditLog log = new JdbcAuditLog(database);
        assertThat(log.page(OptionalLong.empty(), 100))
                .extracting(AuditEntry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 2L * each)
                        .map(i -> 2L * each + 1 - i)
                        .boxed()
                        .toList());
        assertThat(log.page(OptionalLong.of(3), 100)).hasSize(2);
        assertThat(log.firstBroken()).isEmpty();
    }

    @Test
    void aLogThatWasChangedSaysWhere() {
        JdbcAuditLog log = new JdbcAuditLog(database);
        for (int i = 0; i < 4; i++) {
            log.add(NOON, Optional.of("ann"), AuditAction.EXPORTED, Optional.of("x"));
        }
        change("update audit_entry set actor = 'bob' where number = 3");
        assertThat(log.firstBroken()).hasValue(3);
        change("update audit_entry set actor = 'ann' where number = 3");
        assertThat(log.firstBroken()).isEmpty();
        change("delete from audit_entry where number = 4");
        assertThat(log.firstBroken()).hasValue(4);
        change("delete from audit_entry where number = 2");
        assertThat(log.firstBroken()).hasValue(3);
    }

    @Test
    void aChangeAndItsEntryStandOrFallTogether() {
        UUID ann = add(ANN, Role.LEARNER).id();
        JdbcAuditLog log = new JdbcAuditLog(database);
        assertThatThrownBy(() -> log.together(() -> {
                    accounts().setRole(ann, Role.INSTRUCTOR);
                    log.add(NOON, Optional.empty(), AuditAction.ROLE_CHANGED, Optional.of(ann.toString()));
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(accounts().find(ann).orElseThrow().role()).isEqualTo(Role.LEARNER);
        assertThat(log.page(OptionalLong.empty(), 10)).isEmpty();
        log.together(() -> {
            accounts().setRole(ann, Role.INSTRUCTOR);
            log.add(NOON, Optional.empty(), AuditAction.ROLE_CHANGED, Optional.of(ann.toString()));
        });
        assertThat(accounts().find(ann).orElseThrow().role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(log.page(OptionalLong.empty(), 10)).hasSize(1);
    }

    @Test
    void whoSomebodyIsElsewhereGoesWithTheirAccount() {
        UUID ann = add(ANN, Role.LEARNER).id();
        UUID bob = add(BOB, Role.LEARNER).id();
        JdbcIdentityStore identities = new JdbcIdentityStore(database);
        assertThat(identities.link("https://a", "1", ann)).isTrue();
        assertThat(identities.link("https://a", "1", bob)).isFalse();
        assertThat(identities.link("https://b", "1", bob)).isTrue();
        assertThat(identities.account("https://a", "1")).contains(ann);
        assertThat(identities.account("https://a", "2")).isEmpty();
        accounts().delete(ann);
        assertThat(identities.account("https://a", "1")).isEmpty();
        assertThat(identities.account("https://b", "1")).contains(bob);
    }

    @Test
    void aDepartureIsTakenOnceAndInTime() {
        JdbcDepartureStore departures = new JdbcDepartureStore(database);
        Departure departure = new Departure("browser", Optional.of("invitation"), NOON.plusSeconds(10));
        departures.add("a", departure);
        departures.add("b", new Departure("browser", Optional.empty(), NOON.plusSeconds(10)));
        assertThat(departures.take("a", NOON)).contains(departure);
        assertThat(departures.take("a", NOON)).isEmpty();
        assertThat(departures.take("b", NOON.plusSeconds(10))).isEmpty();
        departures.add("c", departure);
        departures.sweep(NOON.plusSeconds(10));
        assertThat(departures.take("c", NOON)).isEmpty();
    }

    private void change(String sql) {
        database.write(() -> database.jdbc().sql(sql).update());
    }

    private static Login login(UUID account) {
        return new Login(UUID.randomUUID(), account, NOON, NOON, NOON.plusSeconds(100));
    }

    private static ApiToken token(UUID account) {
        return new ApiToken(
                UUID.randomUUID(),
                account,
                "label",
                Set.of(Scope.ANALYZE, Scope.PRACTICE),
                NOON,
                NOON.plusSeconds(100),
                Optional.empty());
    }
}
