package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;
import tongli.server.account.Account;
import tongli.server.account.AccountName;
import tongli.server.account.Role;
import tongli.server.account.Totp;
import tongli.server.law.Facts;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;

/** What people wrote can be read with the key and in its row alone, and goes over to a new key. */
abstract class SealedTextsContract {

    private static final SealKey FIRST = SealKey.random();
    private static final SealKey SECOND = SealKey.random();
    private static final int TALKS = 150; // 3 pages of turns

    @TempDir
    Path folder;

    /** An empty place, the same through a test. */
    abstract StoragePlace place();

    private StoragePlace place(SealKey current, SealKey... old) {
        return new StoragePlace(place().folder(), place().postgres(), Optional.of(new KeyRing(current, List.of(old))));
    }

    private static JdbcSessionStore store(Database database) {
        return new JdbcSessionStore(database, "ann");
    }

    private static Session talk(PracticeService practice, int seed) {
        Session session = practice.start(StartRequest.of("refund", Language.EN, seed));
        practice.turn(session.id(), LearnerMove.say("A very secret wait."), Optional.of("key"));
        practice.guess(session.id(), BasicEmotion.ANGER, 3, Optional.of("a secret need"));
        practice.guess(session.id(), BasicEmotion.SADNESS, 1, Optional.empty());
        return practice.session(session.id());
    }

    private static List<String> kept(Database database, SealedColumn column) {
        return database.jdbc()
                .sql("select %s from %s".formatted(column.column(), column.table()))
                .query(String.class)
                .list();
    }

    private static void write(Database database, String sql, Object... parameters) {
        database.write(() -> database.jdbc().sql(sql).params(parameters).update());
    }

    @Test
    void everyTextIsSealedUnderTheCurrentKey() {
        try (Database database = Database.open(place(FIRST))) {
            Session session = talk(Given.service(store(database)), 1);
            new JdbcEvidenceStore(database, "ann").put(GivenEvidence.ofRepairing(Instant.EPOCH));
            JdbcAccountStore accounts = new JdbcAccountStore(database);
            UUID account = UUID.randomUUID();
            accounts.add(Account.fresh(
                    account, AccountName.of("ann").orElseThrow(), Role.LEARNER, "encoded", Instant.EPOCH));
            accounts.setTotp(account, Optional.of(new Totp("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")));
            new StoredFacts(database).keep(account, new Facts(Optional.of(1980), Optional.of("US-NY")));
            new Consents(database, "ann").decide(true, Instant.EPOCH);
            JdbcJobStoreContract.finished(new JdbcJobStore(database));
            new JdbcCorrectionStore(database, person -> true, person -> Set.of())
                    .add(GivenCorrections.reading("ann", 1, Instant.EPOCH), Optional.empty());
            new CorrectionKey(database).name("ann");
            for (SealedColumn column : SealedColumn.values()) {
                assertThat(kept(database, column))
                        .hasSize(column == SealedColumn.GUESS ? 2 : column == SealedColumn.COURSE ? 0 : 1)
                        .allMatch(text -> text.startsWith("sealed:1:" + FIRST.id()));
            }
            assertThat(store(database).find(session.id())).contains(session);
        }
    }

    @Test
    void aRowThatWasChangedOrSwappedIsNotReadAndHidesNoOther() {
        try (Database database = Database.open(place(FIRST))) {
            PracticeService practice = Given.service(store(database));
            Session good = talk(practice, 1);
            Session bad = practice.start(StartRequest.of("refund", Language.ZH, 2));
            write(
                    database,
                    "update practice_session set header = (select header from practice_session where id = ?)"
                            + " where id = ?",
                    good.id(),
                    bad.id());
            assertThatThrownBy(() -> store(database).find(bad.id()))
                    .isInstanceOf(UnreadableSession.class)
                    .hasMessageContaining("another row");
            assertThat(store(database).all()).extracting(Session::id).containsExactly(good.id());
            write(
                    database,
                    "update practice_guess set body = (select body from practice_guess where number = 1)"
                            + " where number = 2");
            assertThatThrownBy(() -> store(database).find(good.id())).hasMessageContaining("another row");
        }
    }

    @Test
    void aTextThatWasNeverSealedIsReadAndSealedByARotation() {
        try (Database database = Database.open(place(FIRST))) {
            UUID id = talk(Given.service(store(database)), 1).id();
            String plain = database.open(
                    SealedColumn.TURN, kept(database, SealedColumn.TURN).get(0), id, 1);
            write(database, "update practice_turn set body = ?", plain);
            assertThat(store(database).find(id)).isPresent();
        }
        assertThat(KeyRotation.run(place(FIRST), texts -> {})).isEqualTo(new KeyRotation.Done(FIRST.id(), 1));
    }

    @Test
    void withoutTheKeyItDoesNotStartAndSaysWhichIsMissing() {
        try (Database database = Database.open(place(FIRST))) {
            talk(Given.service(store(database)), 1);
        }
        assertThatThrownBy(() -> Database.open(place(SECOND)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(FIRST.id())
                .hasMessageContaining("TONGLI_KEYS_OLD");
    }

    @Test
    void aRotationThatIsInterruptedGoesOnAndThenTheOldKeyIsNeededNoMore() {
        Session session;
        try (Database database = Database.open(place(FIRST))) {
            PracticeService practice = Given.service(store(database));
            session = talk(practice, 0);
            for (int seed = 1; seed < TALKS; seed++) {
                talk(practice, seed);
            }
        }
        assertThatThrownBy(() -> KeyRotation.run(place(SECOND, FIRST), texts -> {
                    throw new IllegalStateException("the power is gone");
                }))
                .hasMessageContaining("power");
        assertThatThrownBy(() -> Database.open(place(SECOND))).hasMessageContaining(FIRST.id());
        try (Database between = Database.open(place(SECOND, FIRST))) {
            assertThat(kept(between, SealedColumn.SESSION)).anyMatch(text -> text.contains(SECOND.id()));
            assertThat(kept(between, SealedColumn.TURN)).allMatch(text -> text.contains(FIRST.id()));
            assertThat(store(between).find(session.id())).contains(session);
        }
        KeyRotation.Done done = KeyRotation.run(place(SECOND, FIRST), texts -> {});
        assertThat(done)
                .isEqualTo(new KeyRotation.Done(SECOND.id(), 3 * TALKS)); // 4 texts a talk, a page of them before
        try (Database after = Database.open(place(SECOND))) {
            assertThat(store(after).find(session.id())).contains(session);
        }
        assertThatThrownBy(() -> Database.open(place(FIRST))).hasMessageContaining(SECOND.id());
    }
}
