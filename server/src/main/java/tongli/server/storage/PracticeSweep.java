package tongli.server.storage;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Deletes practice that has been kept for long enough, whoever's it is. */
public final class PracticeSweep {

    /**
     * What was deleted.
     *
     * @param enrolments with every answer
     * @param marks on those answers, whoever gave them
     * @param rounds of showings
     * @param evidence exercises that showed something of skills
     */
    public record Deleted(int sessions, int enrolments, int marks, int rounds, int evidence) {
        public static final Deleted NOTHING = new Deleted(0, 0, 0, 0, 0);

        public Deleted plus(Deleted more) {
            return new Deleted(
                    sessions + more.sessions,
                    enrolments + more.enrolments,
                    marks + more.marks,
                    rounds + more.rounds,
                    evidence + more.evidence);
        }
    }

    private record Old(String person, String id) {}

    private PracticeSweep() {}

    /** Deletes what nobody has touched since. */
    public static Deleted deleteBefore(Database database, Instant lastTouched) {
        return deleteBefore(database, lastTouched, "");
    }

    /** Deletes what of one person's nobody has touched since. */
    public static Deleted deleteBefore(Database database, Instant lastTouched, UUID account) {
        return deleteBefore(database, lastTouched, " and person = ?", account.toString());
    }

    private static Deleted deleteBefore(Database database, Instant lastTouched, String whose, String... person) {
        Object[] values = Stream.concat(Stream.of(Utc.of(lastTouched)), Arrays.stream(person))
                .toArray();
        int sessions = database.changeEvenIfNearlyFull(
                () -> update(database, "delete from practice_session where updated_at < ?" + whose, values));
        int enrolments = 0;
        int marks = 0;
        List<Old> old = database.jdbc()
                .sql("select person, id from course_record where kind = 'enrolment' and at < ?" + whose)
                .params(values)
                .query(Old.class)
                .list();
        for (Old one : old) {
            int[] deleted = database.changeEvenIfNearlyFull(() -> delete(database, one, lastTouched));
            enrolments += deleted[0];
            marks += deleted[1];
        }
        int rounds = database.changeEvenIfNearlyFull(() -> update(
                database,
                "delete from course_record where kind = '%s' and at < ?".formatted(JdbcRoundStore.KIND) + whose,
                values));
        int evidence = database.changeEvenIfNearlyFull(
                () -> update(database, "delete from skill_evidence where at < ?" + whose, values));
        return new Deleted(sessions, enrolments, marks, rounds, evidence);
    }

    /** Unless somebody went on with it meanwhile. */
    private static int[] delete(Database database, Old one, Instant lastTouched) {
        int deleted = update(
                database,
                "delete from course_record where person = ? and kind = 'enrolment' and id = ? and at < ?",
                one.person(),
                one.id(),
                Utc.of(lastTouched));
        int marks = deleted == 0
                ? 0
                : update(database, "delete from course_record where kind = 'mark' and id like ?", one.id() + "/%");
        return new int[] {deleted, marks};
    }

    private static int update(Database database, String sql, Object... values) {
        return database.jdbc().sql(sql).params(values).update();
    }
}
