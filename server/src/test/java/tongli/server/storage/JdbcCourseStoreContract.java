package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.cohort.CourseStoreContract;

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
