package tongli.server.storage;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.coaching.course.cohort.AccessCode;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.cohort.OwnCourse;
import tongli.coaching.course.marks.OwnMark;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.trial.CohortTrial;
import tongli.wire.CourseArchive;

/** One person's records of courses in a {@link Database}, each whole in one row, and what others share with them. */
public final class JdbcCourseStore implements CourseStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcCourseStore.class);

    private static final String ENROLMENT = "enrolment";
    private static final String COHORT = "cohort";
    private static final String TRIAL = "trial";
    private static final String MARK = "mark";
    private static final String COURSE = "course";

    private final Database database;
    private final String person;
    private final Predicate<Consents> refused;

    /** @param person whose records these are */
    public JdbcCourseStore(Database database, String person) {
        this(database, person, Consents::isRefused);
    }

    /** @param refused whether keeping is; asked within the transaction that keeps something, so that a refusal meanwhile is not got round */
    JdbcCourseStore(Database database, String person, Predicate<Consents> refused) {
        this.database = database;
        this.person = person;
        this.refused = refused;
    }

    @Override
    public void keep(Enrolment enrolment) {
        put(
                new Record(person, ENROLMENT, enrolment.id().toString()),
                enrolment.updatedAt(),
                CourseArchive.write(enrolment),
                enrolment.cohort().map(UUID::toString));
    }

    @Override
    public Optional<Enrolment> enrolment(UUID id) {
        return rows("person = ? and kind = ? and id = ?", Enrolment.class, person, ENROLMENT, id.toString()).stream()
                .findFirst();
    }

    @Override
    public List<Enrolment> enrolments() {
        return newestFirst(own(ENROLMENT, Enrolment.class));
    }

    @Override
    public List<Enrolment> members(UUID cohort) {
        return newestFirst(rows(
                        "kind = ? and (lookup = ? or lookup is null and person = ?)",
                        Enrolment.class,
                        ENROLMENT,
                        cohort.toString(),
                        person)
                .stream()
                .filter(enrolment -> enrolment.cohort().equals(Optional.of(cohort)))
                .toList());
    }

    private static List<Enrolment> newestFirst(List<Enrolment> enrolments) {
        return enrolments.stream()
                .sorted(Comparator.comparing(Enrolment::updatedAt).reversed())
                .toList();
    }

    @Override
    public boolean deleteEnrolment(UUID id) {
        return database.changeEvenIfNearlyFull(() -> {
            boolean deleted = delete("person = ? and kind = ? and id = ?", person, ENROLMENT, id.toString()) > 0;
            if (deleted) {
                delete("kind = ? and id like ?", MARK, id + "/%");
            }
            return deleted;
        });
    }

    @Override
    public void add(Cohort cohort) {
        put(
                new Record(person, COHORT, cohort.id().toString()),
                cohort.at(),
                CourseArchive.write(cohort),
                Optional.of(cohort.code().text()));
    }

    @Override
    public Optional<Cohort> cohort(UUID id) {
        return rows("kind = ? and id = ?", Cohort.class, COHORT, id.toString()).stream()
                .findFirst();
    }

    @Override
    public Optional<Cohort> cohort(AccessCode code) {
        return rows(
                        "kind = ? and (lookup = ? or lookup is null and person = ?)",
                        Cohort.class,
                        COHORT,
                        code.text(),
                        person)
                .stream()
                .filter(cohort -> cohort.code().equals(code))
                .findFirst();
    }

    @Override
    public List<Cohort> cohorts() {
        return own(COHORT, Cohort.class).stream()
                .sorted(Comparator.comparing(Cohort::at).reversed())
                .toList();
    }

    @Override
    public boolean deleteCohort(UUID id) {
        return database.changeEvenIfNearlyFull(() -> {
            boolean deleted = delete("person = ? and kind = ? and id = ?", person, COHORT, id.toString()) > 0;
            delete("person = ? and kind = ? and id = ?", person, TRIAL, id.toString());
            return deleted;
        });
    }

    @Override
    public void keep(CohortTrial trial) {
        String id = trial.cohort().toString();
        String owner = database.jdbc()
                .sql("select person from course_record where kind = ? and id = ?")
                .params(TRIAL, id)
                .query(String.class)
                .optional()
                .orElse(person); // whoever joins changes the trial of whoever opened it
        put(new Record(owner, TRIAL, id), trial.registered(), CourseArchive.write(trial), Optional.empty());
    }

    @Override
    public Optional<CohortTrial> trial(UUID cohort) {
        return rows("kind = ? and id = ?", CohortTrial.class, TRIAL, cohort.toString()).stream()
                .findFirst();
    }

    @Override
    public void add(OwnMark mark) {
        put(
                new Record(person, MARK, mark.enrolment() + "/" + mark.answer()),
                mark.at(),
                CourseArchive.write(mark),
                Optional.empty());
    }

    @Override
    public List<OwnMark> marks() {
        return own(MARK, OwnMark.class);
    }

    @Override
    public void add(OwnCourse course) {
        put(
                new Record(person, COURSE, course.id() + "/" + course.language().code()),
                course.at(),
                CourseArchive.write(course),
                Optional.empty());
    }

    @Override
    public List<OwnCourse> ownCourses() {
        return rows("kind = ?", OwnCourse.class, COURSE);
    }

    /** Those that the person wrote. */
    List<OwnCourse> written() {
        return own(COURSE, OwnCourse.class);
    }

    @Override
    public boolean owns(String course) {
        return own(COURSE, OwnCourse.class).stream().anyMatch(own -> own.id().equals(course));
    }

    @Override
    public boolean deleteOwnCourse(String id) {
        return database.changeEvenIfNearlyFull(() ->
                        delete("person = ? and kind = ? and id in (?, ?)", person, COURSE, id + "/zh", id + "/en"))
                > 0;
    }

    /**
     * In trials that others lead a place stays, and no longer says whose it was.
     *
     * @param cohorts whose trials are looked through
     * @return how many places that were
     */
    int forgetPlaces(Set<UUID> enrolments, Set<UUID> cohorts) {
        int forgotten = 0;
        for (UUID cohort : cohorts) {
            forgotten += database.changeEvenIfNearlyFull(() -> forgetPlaces(enrolments, cohort));
        }
        return forgotten;
    }

    private int forgetPlaces(Set<UUID> enrolments, UUID cohort) {
        int forgotten = 0;
        for (Row row : database.jdbc()
                .sql("select person, kind, id, body from course_record where kind = ? and id = ? for update")
                .params(TRIAL, cohort.toString())
                .query(Row.class)
                .list()) {
            Optional<CohortTrial> trial = readable(row, CohortTrial.class);
            int places = trial.map(one -> (int) one.places().stream()
                            .filter(place -> enrolments.contains(place.enrolment()))
                            .count())
                    .orElse(0);
            if (places > 0) {
                String body = CourseArchive.write(trial.orElseThrow().forget(enrolments, UUID::randomUUID));
                database.jdbc()
                        .sql("update course_record set body = ? where person = ? and kind = ? and id = ?")
                        .params(
                                database.seal(SealedColumn.COURSE, body, row.person(), row.kind(), row.id()),
                                row.person(),
                                row.kind(),
                                row.id())
                        .update();
            }
            forgotten += places;
        }
        return forgotten;
    }

    @Override
    public void deleteAll() {
        database.writeEvenIfNearlyFull(() -> {
            deleteMarksOnOwn();
            delete("person = ?", person);
        });
    }

    /** Enrolments and their marks, even what can no longer be read. */
    void deleteEnrolments() {
        database.writeEvenIfNearlyFull(() -> {
            deleteMarksOnOwn();
            delete("person = ? and kind = ?", person, ENROLMENT);
        });
    }

    /** Whoever gave them. */
    private void deleteMarksOnOwn() {
        delete(
                "kind = ? and exists (select 1 from course_record own where own.person = ? and own.kind = ?"
                        + " and course_record.id like own.id || '/%')",
                MARK, person, ENROLMENT);
    }

    private int delete(String where, Object... values) {
        return database.jdbc()
                .sql("delete from course_record where " + where)
                .params(values)
                .update();
    }

    private void put(Record record, Instant at, String body, Optional<String> lookup) {
        OffsetDateTime utc = Utc.of(at);
        String sealed = database.seal(SealedColumn.COURSE, body, record.person(), record.kind(), record.id());
        @Nullable String key = lookup.orElse(null);
        Upsert upsert = new Upsert(
                database.jdbc()
                        .sql(
                                "update course_record set at = ?, body = ?, lookup = ? where person = ? and kind = ? and id = ?")
                        .params(Arrays.asList(utc, sealed, key, record.person(), record.kind(), record.id())),
                database.jdbc()
                        .sql("insert into course_record (person, kind, id, at, body, lookup) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(Arrays.asList(record.person(), record.kind(), record.id(), utc, sealed, key)));
        database.writeOf(record.person(), () -> {
            if (record.kind().equals(ENROLMENT) && refused.test(new Consents(database, record.person()))) {
                throw new CourseRefused(
                        CourseRefused.Reason.UNKNOWN_ENROLMENT,
                        "enrolment",
                        "There is no such enrolment any more: it was erased while this was under way.");
            }
            upsert.run();
        });
    }

    /** Which row, and to whom it belongs. */
    private record Record(String person, String kind, String id) {}

    private record Row(String person, String kind, String id, String body) {}

    private <T> List<T> own(String kind, Class<T> type) {
        return rows("person = ? and kind = ?", type, person, kind);
    }

    /** The oldest first. One that cannot be read keeps no other from being listed. */
    private <T> List<T> rows(String where, Class<T> type, Object... values) {
        return database
                .jdbc()
                .sql("select person, kind, id, body from course_record where " + where + " order by at, id")
                .params(values)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> readable(row, type).stream())
                .toList();
    }

    private <T> Optional<T> readable(Row row, Class<T> type) {
        try {
            String body = database.open(SealedColumn.COURSE, row.body(), row.person(), row.kind(), row.id());
            return Optional.of(CourseArchive.read(body, type));
        } catch (IllegalArgumentException broken) {
            LOG.atWarn()
                    .addKeyValue("kind", type.getSimpleName())
                    .log("a stored record cannot be read and is left out");
            return Optional.empty();
        }
    }
}
