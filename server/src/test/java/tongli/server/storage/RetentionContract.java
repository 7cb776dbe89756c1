package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.practice.correction.Review;
import tongli.server.account.Account;
import tongli.server.account.AccountName;
import tongli.server.account.AuditAction;
import tongli.server.account.Role;
import tongli.server.law.Facts;
import tongli.server.law.Kept;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.law.Profiles;
import tongli.server.retention.Retention;

/** What was kept for long enough goes, of every kind, in any database. */
abstract class RetentionContract {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Law LAW = new Law(Profiles.named("eu-workplace"), LocalDate.parse("2026-11-30"));
    /** Practice is kept for 90 days there. */
    private static final Instant OLD = NOW.minus(Duration.ofDays(91));

    private static final Instant YOUNG = NOW.minus(Duration.ofDays(89));

    @TempDir
    Path folder;

    private Database database;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        database = Database.open(place());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Enrolment takes(String person, Instant at) {
        Enrolment enrolment =
                new Enrolment(UUID.randomUUID(), "on-the-stairs", Language.EN, Optional.empty(), true, at, List.of());
        new JdbcCourseStore(database, person).keep(enrolment);
        Map<Mechanism, Integer> levels =
                Map.of(Mechanism.EMOTIONAL_REACTION, 1, Mechanism.INTERPRETATION, 1, Mechanism.EXPLORATION, 1);
        new JdbcCourseStore(database, "ines").add(new OwnMark(enrolment.id(), 1, NOW, levels, levels));
        return enrolment;
    }

    private void shows(String person, String source, Instant at) {
        database.write(() -> database.jdbc()
                .sql("insert into skill_evidence (person, source, at, body) values (?, ?, ?, ?)")
                .params(person, source, Utc.of(at), "sealed")
                .update());
    }

    private void names(String person, Instant at) {
        database.write(() -> database.jdbc()
                .sql("insert into course_record (person, kind, id, at, body) values (?, 'showings', ?, ?, 'sealed')")
                .params(person, UUID.randomUUID().toString(), Utc.of(at))
                .update());
    }

    private void talks(String person, Instant at) {
        database.write(() -> database.jdbc()
                .sql("insert into practice_session (id, person, status, updated_at, header) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), person, "open", Utc.of(at), "sealed")
                .update());
    }

    @Test
    void everyKindOfPracticeGoesWhenItWasKeptForLongEnoughAndNoSooner() {
        Enrolment old = takes("ann", OLD);
        Enrolment young = takes("bob", YOUNG);
        shows("ann", "session/1", OLD);
        shows("bob", "session/2", YOUNG);
        talks("ann", OLD);
        talks("bob", YOUNG);
        names("ann", OLD);
        names("bob", YOUNG);
        Retention.Swept swept = new Retention(database, () -> NOW).run(LAW);
        assertThat(swept.days()).isEqualTo(90);
        assertThat(swept.practice()).isEqualTo(new PracticeSweep.Deleted(1, 1, 1, 1, 1));
        assertThat(new JdbcCourseStore(database, "ann").enrolment(old.id())).isEmpty();
        assertThat(new JdbcCourseStore(database, "bob").enrolment(young.id())).isPresent();
        assertThat(new JdbcCourseStore(database, "ines").marks())
                .extracting(OwnMark::enrolment)
                .containsExactly(young.id());
        assertThat(new Retention(database, () -> NOW).run(LAW).practice()).isEqualTo(PracticeSweep.Deleted.NOTHING);
    }

    @Test
    void whatOnlySeemsOldByAClockThatMayBeAheadStays() {
        talks("ann", OLD);
        shows("ann", "session/1", OLD);
        Retention retention = new Retention(database, () -> NOW);
        assertThat(retention.run(LAW, Duration.ofDays(2)).practice()).isEqualTo(PracticeSweep.Deleted.NOTHING);
        assertThat(retention.run(LAW, Duration.ofHours(23)).practice())
                .isEqualTo(new PracticeSweep.Deleted(1, 0, 0, 0, 1));
    }

    @Test
    void whatAPersonOnCallWasToldIsKeptForATimeOfItsOwn() {
        int days = LAW.daysKept(Kept.RISK_EVENT, Person.learner());
        for (int day : new int[] {days - 1, days + 1}) {
            Instant at = NOW.minus(Duration.ofDays(day));
            database.write(() -> database.jdbc()
                    .sql("insert into on_call_event (id, reference, person, level, at, state, attempt, next_at)"
                            + " values (?, ?, 'ann', 'high', ?, 'told', 1, ?)")
                    .params(UUID.randomUUID(), UUID.randomUUID(), Utc.of(at), Utc.of(at))
                    .update());
        }
        Retention.Swept swept = new Retention(database, () -> NOW).run(LAW);
        assertThat(swept.onCallDays()).isEqualTo(days).isGreaterThan(swept.days());
        assertThat(swept.onCall()).isOne();
        assertThat(new JdbcOutbox(database).of("ann"))
                .singleElement()
                .satisfies(event -> assertThat(event.at()).isEqualTo(NOW.minus(Duration.ofDays(days - 1))));
    }

    @Test
    void whatPeoplePutRightIsKeptForATimeOfItsOwnAndGoesWithItsReviews() {
        int days = LAW.daysKept(Kept.FEEDBACK_TRAINING, Person.learner());
        JdbcCorrectionStore store = new JdbcCorrectionStore(database, person -> true, person -> Set.of());
        store.add(GivenCorrections.reading("ann", 1, NOW.minus(Duration.ofDays(days + 1))), Optional.empty());
        store.add(GivenCorrections.reading("ann", 2, NOW.minus(Duration.ofDays(days - 1))), Optional.empty());
        store.add(new UUID(0, 1), new Review("bob", NOW, GivenCorrections.SAD));
        Retention.Swept swept = new Retention(database, () -> NOW).run(LAW);
        assertThat(swept.feedbackDays()).isEqualTo(days).isGreaterThan(swept.days());
        assertThat(swept.feedback()).isOne();
        assertThat(store.of("ann")).extracting(one -> one.correction().id()).containsExactly(new UUID(0, 2));
        assertThat(store.reviewsBy("bob")).isZero();
    }

    @Test
    void ofMinorsLessIsKeptWhereTheProfileSaysSo() {
        UUID minor = account("minor");
        UUID adult = account("adult");
        new StoredFacts(database).keep(minor, new Facts(Optional.of(2009), Optional.empty()));
        new StoredFacts(database).keep(adult, new Facts(Optional.of(2007), Optional.empty()));
        Instant touched = NOW.minus(Duration.ofDays(181));
        for (UUID account : List.of(minor, adult)) {
            talks(account.toString(), touched);
            shows(account.toString(), "session/1", touched);
            takes(account.toString(), touched);
        }
        Law us = new Law(Profiles.named("us"), LocalDate.parse("2026-11-30"));
        assertThat(new Retention(database, () -> NOW).run(us).practice())
                .isEqualTo(new PracticeSweep.Deleted(1, 1, 1, 0, 1));
        assertThat(new JdbcCourseStore(database, adult.toString()).enrolments()).hasSize(1);
    }

    private UUID account(String name) {
        UUID id = UUID.randomUUID();
        new JdbcAccountStore(database)
                .add(Account.elsewhere(id, AccountName.of(name).orElseThrow(), Role.LEARNER, NOW));
        return id;
    }

    @Test
    void theAuditLogHasATimeOfItsOwn() {
        JdbcAuditLog log = new JdbcAuditLog(database);
        int days = LAW.daysKept(Kept.AUDIT, Person.learner());
        assertThat(days).isGreaterThan(90);
        log.add(NOW.minus(Duration.ofDays(days + 1)), Optional.of("ann"), AuditAction.SIGNED_IN, Optional.empty());
        log.add(OLD, Optional.of("ann"), AuditAction.SIGNED_IN, Optional.empty());
        Retention.Swept swept = new Retention(database, () -> NOW).run(LAW);
        assertThat(swept.audit()).isOne();
        assertThat(swept.auditDays()).isEqualTo(days);
        assertThat(log.about("ann")).hasSize(1);
        assertThat(log.firstBroken()).isEmpty();
    }
}
