package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.cohort.OwnCourse;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;
import tongli.wire.CourseArchive;

/** One person's records of courses in a {@link Database}, each whole in one row. */
public final class JdbcCourseStore implements CourseStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcCourseStore.class);

    private static final String ENROLMENT = "enrolment";
    private static final String COHORT = "cohort";
    private static final String TRIAL = "trial";
    private static final String MARK = "mark";
    private static final String COURSE = "course";

    private final Database database;
    private final String person;

    /** @param person whose records these are */
    public JdbcCourseStore(Database database, String person) {
        this.database = database;
        this.person = person;
    }

    @Override
    public void keep(Enrolment enrolment) {
        put(ENROLMENT, enrolment.id().toString(), enrolment.updatedAt(), CourseArchive.write(enrolment));
    }

    @Override
    public Optional<Enrolment> enrolment(UUID id) {
        return one(ENROLMENT, id.toString(), Enrolment.class);
    }

    @Override
    public List<Enrolment> enrolments() {
        return all(ENROLMENT, Enrolment.class).stream()
                .sorted(Comparator.comparing(Enrolment::updatedAt).reversed())
                .toList();
    }

    @Override
    public List<Enrolment> members(UUID cohort) {
        return enrolments().stream()
                .filter(enrolment -> enrolment.cohort().equals(Optional.of(cohort)))
                .toList();
    }

    @Override
    public boolean deleteEnrolment(UUID id) {
        boolean[] deleted = new boolean[1];
        database.write(() -> {
            deleted[0] = delete(ENROLMENT, id.toString());
            database.jdbc()
                    .sql("delete from course_record where person = ? and kind = ? and id like ?")
                    .params(person, MARK, id + "/%")
                    .update();
        });
        return deleted[0];
    }

    @Override
    public void add(Cohort cohort) {
        put(COHORT, cohort.id().toString(), cohort.at(), CourseArchive.write(cohort));
    }

    @Override
    public Optional<Cohort> cohort(UUID id) {
        return one(COHORT, id.toString(), Cohort.class);
    }

    @Override
    public Optional<Cohort> cohort(AccessCode code) {
        return cohorts().stream().filter(cohort -> cohort.code().equals(code)).findFirst();
    }

    @Override
    public List<Cohort> cohorts() {
        return all(COHORT, Cohort.class).stream()
                .sorted(Comparator.comparing(Cohort::at).reversed())
                .toList();
    }

    @Override
    public boolean deleteCohort(UUID id) {
        boolean[] deleted = new boolean[1];
        database.write(() -> {
            deleted[0] = delete(COHORT, id.toString());
            delete(TRIAL, id.toString());
        });
        return deleted[0];
    }

    @Override
    public void keep(CohortTrial trial) {
        put(TRIAL, trial.cohort().toString(), trial.registered(), CourseArchive.write(trial));
    }

    @Override
    public List<CohortTrial> trials() {
        return all(TRIAL, CohortTrial.class);
    }

    @Override
    public void add(OwnMark mark) {
        put(MARK, mark.enrolment() + "/" + mark.answer(), mark.at(), CourseArchive.write(mark));
    }

    @Override
    public List<OwnMark> marks() {
        return all(MARK, OwnMark.class);
    }

    @Override
    public void add(OwnCourse course) {
        put(COURSE, course.id() + "/" + course.language().code(), course.at(), CourseArchive.write(course));
    }

    @Override
    public List<OwnCourse> ownCourses() {
        return all(COURSE, OwnCourse.class);
    }

    @Override
    public boolean deleteOwnCourse(String id) {
        int[] deleted = new int[1];
        database.write(() -> deleted[0] = database.jdbc()
                .sql("delete from course_record where person = ? and kind = ? and id in (?, ?)")
                .params(person, COURSE, id + "/zh", id + "/en")
                .update());
        return deleted[0] > 0;
    }

    @Override
    public void deleteAll() {
        database.write(() -> database.jdbc()
                .sql("delete from course_record where person = ?")
                .params(person)
                .update());
    }

    /** Enrolments and their marks, even what can no longer be read. */
    void deleteEnrolments() {
        database.write(() -> database.jdbc()
                .sql("delete from course_record where person = ? and kind in (?, ?)")
                .params(person, ENROLMENT, MARK)
                .update());
    }

    private void put(String kind, String id, Instant at, String body) {
        OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
        String sealed = database.seal(SealedColumn.COURSE, body, person, kind, id);
        Upsert upsert = new Upsert(
                database.jdbc()
                        .sql("update course_record set at = ?, body = ? where person = ? and kind = ? and id = ?")
                        .params(utc, sealed, person, kind, id),
                database.jdbc()
                        .sql("insert into course_record (person, kind, id, at, body) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(person, kind, id, utc, sealed));
        database.write(upsert);
    }

    private boolean delete(String kind, String id) {
        return database.jdbc()
                        .sql("delete from course_record where person = ? and kind = ? and id = ?")
                        .params(person, kind, id)
                        .update()
                > 0;
    }

    private record Row(String id, String body) {}

    private <T> Optional<T> one(String kind, String id, Class<T> type) {
        return database.jdbc()
                .sql("select id, body from course_record where person = ? and kind = ? and id = ?")
                .params(person, kind, id)
                .query(Row.class)
                .optional()
                .map(row -> read(kind, row, type));
    }

    /** The oldest first. One that cannot be read keeps no other from being listed. */
    private <T> List<T> all(String kind, Class<T> type) {
        return database
                .jdbc()
                .sql("select id, body from course_record where person = ? and kind = ? order by at, id")
                .params(person, kind)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> readable(kind, row, type).stream())
                .toList();
    }

    private <T> Optional<T> readable(String kind, Row row, Class<T> type) {
        try {
            return Optional.of(read(kind, row, type));
        } catch (IllegalArgumentException broken) {
            LOG.atWarn()
                    .addKeyValue("kind", type.getSimpleName())
                    .log("a stored record cannot be read and is left out");
            return Optional.empty();
        }
    }

    private <T> T read(String kind, Row row, Class<T> type) {
        return CourseArchive.read(database.open(SealedColumn.COURSE, row.body(), person, kind, row.id()), type);
    }
}
