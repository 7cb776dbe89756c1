package tongli.server.storage;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundStore;
import tongli.practice.showing.ShowingService;
import tongli.wire.RoundArchive;

/** One person's rounds of showings in a {@link Database}, each whole in one row of the table that also has their courses. */
public final class JdbcRoundStore implements RoundStore {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcRoundStore.class);

    /** The records that are such rounds; {@link JdbcCourseStore} has the other kinds. */
    static final String KIND = "showings";

    private final Database database;
    private final String person;
    private final Predicate<Consents> refused;

    /** @param person whose rounds these are */
    public JdbcRoundStore(Database database, String person) {
        this(database, person, Consents::isRefused);
    }

    /** @param refused whether keeping is; asked within the transaction that keeps something, so that a refusal meanwhile is not got round */
    JdbcRoundStore(Database database, String person, Predicate<Consents> refused) {
        this.database = database;
        this.person = person;
        this.refused = refused;
    }

    @Override
    public void add(Round round) {
        String id = round.id().toString();
        database.writeOf(person, () -> {
            requireAllowed();
            database.jdbc()
                    .sql("insert into course_record (person, kind, id, at, body) values (?, ?, ?, ?, ?)")
                    .params(person, KIND, id, Utc.of(round.updatedAt()), sealed(round))
                    .update();
        });
    }

    @Override
    public Optional<Round> find(UUID id) {
        return row(id, "").flatMap(this::readable);
    }

    /** One that cannot be read keeps no other from being listed. */
    @Override
    public List<Round> all() {
        return database
                .jdbc()
                .sql("select id, body from course_record where person = ? and kind = ?")
                .params(person, KIND)
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row -> readable(row).stream())
                .sorted(Comparator.comparing(Round::updatedAt).reversed())
                .toList();
    }

    @Override
    public boolean replace(Round read, Round changed) {
        OffsetDateTime at = Utc.of(changed.updatedAt());
        return database.changeOf(person, () -> {
            requireAllowed();
            Round kept = row(read.id(), " for update").flatMap(this::readable).orElseThrow(ShowingService::unknown);
            if (kept.named().size() != read.named().size()) {
                return false;
            }
            database.jdbc()
                    .sql("update course_record set at = ?, body = ? where person = ? and kind = ? and id = ?")
                    .params(at, sealed(changed), person, KIND, changed.id().toString())
                    .update();
            return true;
        });
    }

    @Override
    public boolean delete(UUID id) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                        .sql("delete from course_record where person = ? and kind = ? and id = ?")
                        .params(person, KIND, id.toString())
                        .update())
                > 0;
    }

    @Override
    public void deleteAll() {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from course_record where person = ? and kind = ?")
                .params(person, KIND)
                .update());
    }

    private void requireAllowed() {
        if (refused.test(new Consents(database, person))) { // since the round began
            throw ShowingService.unknown();
        }
    }

    private record Row(String id, String body) {}

    private Optional<Row> row(UUID id, String lock) {
        return database.jdbc()
                .sql("select id, body from course_record where person = ? and kind = ? and id = ?" + lock)
                .params(person, KIND, id.toString())
                .query(Row.class)
                .optional();
    }

    private String sealed(Round round) {
        return database.seal(
                SealedColumn.COURSE,
                RoundArchive.write(round),
                person,
                KIND,
                round.id().toString());
    }

    private Optional<Round> readable(Row row) {
        try {
            return Optional.of(
                    RoundArchive.read(database.open(SealedColumn.COURSE, row.body(), person, KIND, row.id())));
        } catch (IllegalArgumentException broken) {
            LOG.atWarn().log("a stored round of showings cannot be read and is left out");
            return Optional.empty();
        }
    }
}
