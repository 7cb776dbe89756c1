package tongli.server.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * How long somebody has practised at a stretch, and today, whichever talks that was in and whether they were kept: one row an account.
 * Safe for many threads and programs.
 */
public final class PracticeTime {

    /** Away for so long, and the next is a new sitting; the same as the page's reminder of a rest, and our value. */
    public static final Duration REST = Duration.ofMinutes(15);

    /** What somebody's time is. */
    public enum Spent {
        WITHIN,
        SITTING_IS_UP,
        DAY_IS_UP
    }

    /**
     * What is kept of somebody who has a limit.
     *
     * @param sittingFrom since when they practise without a rest
     * @param todaySeconds on the day of {@code lastAt}
     */
    public record Kept(Instant sittingFrom, Instant lastAt, int todaySeconds) {}

    private record Row(OffsetDateTime sittingFrom, OffsetDateTime lastAt, int todaySeconds) {}

    private final Database database;

    public PracticeTime(Database database) {
        this.database = database;
    }

    /**
     * Counts until now, unless a limit is reached: then nothing is counted, so that the rest begins at the last that was.
     *
     * @param at now, where days begin at midnight
     */
    public Spent spend(UUID account, ZonedDateTime at, Optional<Duration> sitting, Optional<Duration> day) {
        Instant now = at.toInstant();
        return database.change(() -> {
            Optional<Row> before = database.jdbc()
                    .sql("select sitting_from, last_at, today_seconds from practice_time where account = ? for update")
                    .param(account)
                    .query(Row.class)
                    .optional();
            Instant last = before.map(row -> row.lastAt().toInstant()).orElse(now);
            Duration away = Duration.between(last, now);
            boolean goesOn = away.compareTo(REST) < 0;
            // a clock that was set back takes the sitting along, so that it is as long as it was
            Duration setBack = away.isNegative() ? away : Duration.ZERO;
            Instant from = before.filter(row -> goesOn)
                    .map(row -> row.sittingFrom().toInstant().plus(setBack))
                    .orElse(now);
            int earlier = before.filter(row -> day(last, at.getZone()).equals(at.toLocalDate()))
                    .map(Row::todaySeconds)
                    .orElse(0);
            int today = earlier + (goesOn ? Math.toIntExact(Math.max(0, away.toSeconds())) : 0);
            if (day.filter(longest -> today >= longest.toSeconds()).isPresent()) {
                return Spent.DAY_IS_UP;
            }
            if (sitting.filter(longest -> !now.isBefore(from.plus(longest))).isPresent()) {
                return Spent.SITTING_IS_UP;
            }
            keep(account, from, now, today);
            return Spent.WITHIN;
        });
    }

    /** @return empty for whoever has no limit, or has not practised */
    public Optional<Kept> of(UUID account) {
        return database.jdbc()
                .sql("select sitting_from, last_at, today_seconds from practice_time where account = ?")
                .param(account)
                .query(Row.class)
                .optional()
                .map(row -> new Kept(row.sittingFrom().toInstant(), row.lastAt().toInstant(), row.todaySeconds()));
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private void keep(UUID account, Instant from, Instant now, int today) {
        new Upsert(
                        database.jdbc()
                                .sql("update practice_time set sitting_from = ?, last_at = ?, today_seconds = ?"
                                        + " where account = ?")
                                .params(Utc.of(from), Utc.of(now), today, account),
                        database.jdbc()
                                .sql("insert into practice_time (sitting_from, last_at, today_seconds, account)"
                                        + " values (?, ?, ?, ?) on conflict do nothing")
                                .params(Utc.of(from), Utc.of(now), today, account))
                .run();
    }
}
