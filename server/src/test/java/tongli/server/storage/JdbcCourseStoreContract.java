package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.cohort.CourseStoreContract;
import tongli.coaching.course.play.Enrolment;

/** What every store of courses in a database keeps to. */
abstract class JdbcCourseStoreContract extends CourseStoreContract {

    @TempDir
    Path folder;

    private Database database;
    private StoragePlace place;

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

    @Override
    protected CourseStore store() {
        return new JdbcCourseStore(database, "ann");
    }

    @Test
    void onePersonsRecordsAreNotAnothers() {
        store().keep(enrolment(1, NOW));
        CourseStore other = new JdbcCourseStore(database, "bob");
        assertThat(other.enrolments()).isEmpty();
        assertThat(other.deleteEnrolment(new UUID(0, 1))).isFalse();
        other.deleteAll();
        assertThat(store().enrolments()).hasSize(1);
    }

    @Test
    void whoeverOpenedACohortFindsItsMembersAndNobodyElsesEnrolments() {
        Cohort cohort = cohort(7, NOW, Optional.empty());
        store().add(cohort);
        CourseStore learner = new JdbcCourseStore(database, "bob");
        assertThat(learner.cohorts()).isEmpty();
        assertThat(learner.cohort(cohort.code())).contains(cohort);
        assertThat(learner.deleteCohort(cohort.id())).isFalse();
        Enrolment alone = enrolment(2, NOW);
        Enrolment joined = new Enrolment(
                alone.id(), alone.course(), alone.language(), Optional.of(cohort.id()), true, NOW, List.of());
        learner.keep(joined);
        learner.keep(enrolment(3, NOW));
        assertThat(store().members(cohort.id())).containsExactly(joined);
        assertThat(store().enrolments()).isEmpty();
        assertThat(store().enrolment(joined.id())).isEmpty();
        assertThat(store().deleteEnrolment(joined.id())).isFalse();
    }

    @Test
    void whoeverIsErasedTakesTheMarksOnTheirRepliesAlong() {
        CourseStore learner = new JdbcCourseStore(database, "bob");
        learner.keep(enrolment(2, NOW));
        store().add(mark(2, 1, 0));
        store().add(mark(3, 1, 0));
        learner.deleteAll();
        assertThat(store().marks()).containsExactly(mark(3, 1, 0));
    }

    @Test
    void whatIsKeptIsThereWhenTheDatabaseIsOpenedAgain() {
        store().keep(enrolment(1, NOW));
        database.close();
        database = Database.open(place);
        assertThat(store().enrolments()).containsExactly(enrolment(1, NOW));
    }

    @Test
    void oneThatCannotBeReadKeepsNoOtherFromBeingListed() {
        store().keep(enrolment(1, NOW));
        database.write(() -> database.jdbc()
                .sql(
                        "insert into course_record (person, kind, id, at, body) values ('ann', 'enrolment', 'x', now(), '{')")
                .update());
        assertThat(store().enrolments()).containsExactly(enrolment(1, NOW));
    }
}
