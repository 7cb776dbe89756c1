package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.Guess;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionMoved;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.StartRequest;
import tongli.practice.Turn;
import tongli.server.law.Law;
import tongli.server.law.Profiles;
import tongli.server.retention.Retention;

/** What every store of sessions in a database keeps to. */
abstract class JdbcSessionStoreContract extends SessionStoreContract {

    @TempDir
    Path folder;

    Database database;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        database = Database.open(place());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    SessionStore store() {
        return new JdbcSessionStore(database, "ann");
    }

    @Test
    void onePersonsSessionsAreNotAnothers() {
        Session session = Given.service(store()).start(StartRequest.of("refund", Language.EN, 1));
        SessionStore other = new JdbcSessionStore(database, "bob");
        assertThat(other.find(session.id())).isEmpty();
        assertThat(other.delete(session.id())).isFalse();
        assertThat(other.deleteAll()).isZero();
        assertThat(store().find(session.id())).isPresent();
    }

    @Test
    void whatComesAfterAnErasureSaysThatTheSessionIsGone() {
        Session session = Given.service(store()).start(StartRequest.of("refund", Language.EN, 1));
        store().delete(session.id());
        Guess guess = new Guess(0, BasicEmotion.ANGER, 2, Optional.empty());
        assertThatThrownBy(() -> store().addGuess(session, guess, Instant.EPOCH))
                .isInstanceOf(PracticeRefused.class)
                .hasMessageContaining("erased");
        assertThat(store().find(session.id())).isEmpty();
    }

    @Test
    void practiceThatWasKeptForLongEnoughIsDeletedWhoeversItIs() {
        PracticeService practice = Given.service(store());
        Session session = practice.start(StartRequest.of("refund", Language.EN, 1));
        Session others = practice.start(StartRequest.of("refund", Language.EN, 2));
        database.write(() -> database.jdbc()
                .sql("update practice_session set person = 'bob' where id = ?")
                .params(others.id())
                .update());
        SessionStore other = new JdbcSessionStore(database, "bob");
        Retention early = new Retention(database, () -> session.updatedAt().plus(Duration.ofDays(180)));
        Retention late = new Retention(
                database, () -> others.updatedAt().plus(Duration.ofDays(180).plusSeconds(1)));
        Law law = new Law(Profiles.named("eu-education"), LocalDate.of(2026, 3, 1));
        assertThat(early.run(law).practice().sessions()).isZero();
        assertThat(late.run(new Law(Profiles.standard(), LocalDate.of(2026, 3, 1)))
                        .practice()
                        .sessions())
                .isZero();
        assertThat(store().find(session.id())).isPresent();
        assertThat(late.run(law).practice().sessions()).isEqualTo(2);
        assertThat(store().find(session.id())).isEmpty();
        assertThat(other.find(others.id())).isEmpty();
    }

    @Test
    void aSessionThatCannotBeReadHidesNoOtherAndCanBeDeleted() {
        PracticeService practice = Given.service(store());
        Session good = practice.start(StartRequest.of("refund", Language.EN, 1));
        Session bad = practice.start(StartRequest.of("refund", Language.ZH, 2));
        database.write(() -> database.jdbc()
                .sql("update practice_session set header = ? where id = ?")
                .params("{\"scenario\":\"not told\"}", bad.id())
                .update());
        assertThat(store().all()).extracting(Session::id).containsExactly(good.id());
        assertThatThrownBy(() -> store().find(bad.id()))
                .isInstanceOf(UnreadableSession.class)
                .hasMessageContaining(bad.id().toString())
                .hasMessageNotContaining("not told");
        assertThat(store().delete(bad.id())).isTrue();
    }

    @Test
    void theDatabaseItselfTakesNoKeyTwiceInOneSession() {
        PracticeService practice = Given.service(store());
        UUID id = practice.start(StartRequest.of("refund", Language.EN, 1)).id();
        Turn first = practice.turn(id, LearnerMove.stayQuiet(), Optional.of("key"));
        Session read = practice.session(id);
        assertThatThrownBy(() -> store().addTurn(read, numbered(2, first), SessionStatus.OPEN))
                .isInstanceOf(SessionMoved.class);
        assertThat(practice.session(id)).isEqualTo(read);
    }

    private static Turn numbered(int number, Turn turn) {
        return new Turn(
                number,
                turn.learner(),
                turn.learnerEmotion(),
                turn.assessment(),
                turn.persona(),
                turn.risk(),
                turn.at(),
                turn.key());
    }
}
