package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.Guess;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.StartRequest;
import tongli.practice.Turn;
import tongli.server.consent.ConsentEntry;
import tongli.server.consent.ConsentPurpose;
import tongli.wire.SessionArchive;

/** What an earlier release kept is read, and goes on. */
abstract class MigrationContract {

    @TempDir
    Path folder;

    abstract StoragePlace place();

    @Test
    void sessionsOfBeforeTextsWereSealedAndVersionsCountedGoOn() {
        StoragePlace place = place();
        PracticeService practice = Given.service();
        Session open = talk(practice, 1);
        Session ended = practice.finish(talk(practice, 2).id());
        try (HikariDataSource source = new HikariDataSource(place.engine().pool())) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .target("3")
                    .load()
                    .migrate();
            JdbcClient jdbc = JdbcClient.create(source);
            insert(jdbc, open);
            insert(jdbc, ended);
        }
        try (Database database = Database.open(place)) {
            JdbcSessionStore store = new JdbcSessionStore(database, "ann");
            assertThat(store.find(open.id())).contains(open);
            assertThat(store.find(ended.id())).contains(ended);
            PracticeService now = Given.service(store);
            Turn second = now.turn(open.id(), LearnerMove.stayQuiet(), Optional.of("another key"));
            assertThat(second.number()).isEqualTo(2);
            assertThat(now.turn(open.id(), LearnerMove.say("That is a long wait."), Optional.of("key")))
                    .isEqualTo(open.turns().get(0));
            now.guess(open.id(), BasicEmotion.JOY, 1, Optional.empty());
            assertThat(now.session(open.id()).guesses())
                    .hasSize(3)
                    .startsWith(open.guesses().toArray(Guess[]::new));
            store.setStatus(ended, SessionStatus.FINISHED, Given.NOON); // its version was counted as it is now
        }
    }

    @Test
    void anAnswerOfBeforeTheLedgerIsItsFirstEntry() {
        StoragePlace place = place();
        try (HikariDataSource source = new HikariDataSource(place.engine().pool())) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .target("11")
                    .load()
                    .migrate();
            JdbcClient.create(source)
                    .sql(
                            "insert into consent (person, purpose, decision, decided_at) values ('ann', 'storage', 'granted', ?)")
                    .param(Given.NOON.atOffset(ZoneOffset.UTC))
                    .update();
        }
        try (Database database = Database.open(place)) {
            Consents ann = new Consents(database, "ann");
            assertThat(ann.history())
                    .containsExactly(new ConsentEntry(
                            ConsentPurpose.STORAGE,
                            0,
                            Optional.empty(),
                            Optional.empty(),
                            true,
                            Given.NOON,
                            ConsentEntry.How.UNKNOWN,
                            ConsentEntry.Giver.OWN));
            assertThat(ann.allowStorage()).isTrue();
            ann.decide(false, Given.NOON);
            assertThat(ann.history()).hasSize(2);
        }
    }

    private static Session talk(PracticeService practice, int seed) {
        Session session = practice.start(StartRequest.of("refund", Language.EN, seed));
        practice.turn(session.id(), LearnerMove.say("That is a long wait."), Optional.of("key"));
        practice.guess(session.id(), BasicEmotion.ANGER, 3, Optional.empty());
        practice.guess(session.id(), BasicEmotion.SADNESS, 1, Optional.empty());
        return practice.session(session.id());
    }

    private static void insert(JdbcClient jdbc, Session session) {
        jdbc.sql("insert into practice_session (id, person, status, updated_at, header) values (?, 'ann', ?, ?, ?)")
                .params(
                        session.id(),
                        session.status().code(),
                        session.updatedAt().atOffset(ZoneOffset.UTC),
                        SessionArchive.header(session))
                .update();
        session.turns()
                .forEach(turn -> jdbc.sql("insert into practice_turn (session_id, number, body) values (?, ?, ?)")
                        .params(session.id(), turn.number(), SessionArchive.turn(turn))
                        .update());
        session.guesses()
                .forEach(guess -> jdbc.sql("insert into practice_guess (session_id, body) values (?, ?)")
                        .params(session.id(), SessionArchive.guess(guess))
                        .update());
    }
}
