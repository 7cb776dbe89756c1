package tongli.server.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.core.RiskLevel;
import tongli.server.oncall.OnCallEvent;
import tongli.server.oncall.OnCallState;
import tongli.server.oncall.Outbox;

/** Events for a person on call in a {@link Database}. */
public final class JdbcOutbox implements Outbox {

    private static final String SELECT =
            "select id, reference, person, level, at, state, attempt, next_at, ended_at" + " from on_call_event where ";
    private static final String OF_ATTEMPT = " where id = ? and attempt = ? and state = 'pending'";
    /** If another node takes the first, there are others. */
    private static final int CANDIDATES = 8;

    private record Row(
            UUID id,
            UUID reference,
            String person,
            String level,
            OffsetDateTime at,
            String state,
            int attempt,
            OffsetDateTime nextAt,
            @Nullable OffsetDateTime endedAt) {

        /** None of a level or state that a newer release knows. */
        Stream<OnCallEvent> event() {
            return Coded.find(RiskLevel.class, level).stream()
                    .flatMap(level -> Coded.find(OnCallState.class, state).stream()
                            .map(state -> new OnCallEvent(
                                    id,
                                    reference,
                                    person,
                                    level,
                                    at.toInstant(),
                                    state,
                                    attempt,
                                    nextAt.toInstant(),
                                    Optional.ofNullable(endedAt).map(OffsetDateTime::toInstant))));
        }
    }

    private record OfState(
            String state,
            long events,
            OffsetDateTime firstAt,
            @Nullable OffsetDateTime lastEnded) {}

    private final Database database;

    public JdbcOutbox(Database database) {
        this.database = database;
    }

    /** The account is locked meanwhile, so that of two stops at once one adds the event. */
    @Override
    public boolean add(OnCallEvent event, Duration apart) {
        return database.changeEvenIfNearlyFull(() -> {
            database.requireOpen(event.person());
            Optional<OnCallEvent> last = lastOf(event, apart);
            if (last.isPresent() && last.get().level().compareTo(event.level()) >= 0) {
                return false;
            }
            insert(last.map(before -> event.in(before.reference())).orElse(event));
            return true;
        });
    }

    /** The highest that was told, or is about to be, while the episode lasts. */
    private Optional<OnCallEvent> lastOf(OnCallEvent event, Duration apart) {
        return select(
                        "person = ? and state in ('pending', 'told') and at > ? and at <= ? order by at desc",
                        event.person(),
                        Utc.of(event.at().minus(apart)),
                        Utc.of(event.at().plus(CLOCKS_DIFFER)))
                .reduce((one, other) -> one.level().compareTo(other.level()) >= 0 ? one : other);
    }

    private void insert(OnCallEvent event) {
        database.jdbc()
                .sql("insert into on_call_event (id, reference, person, level, at, state, attempt, next_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        event.id(),
                        event.reference(),
                        event.person(),
                        event.level().code(),
                        Utc.of(event.at()),
                        event.state().code(),
                        event.attempt(),
                        Utc.of(event.nextAt()))
                .update();
    }

    private Stream<OnCallEvent> select(String where, Object... values) {
        return database.jdbc().sql(SELECT + where).params(values).query(Row.class).list().stream()
                .flatMap(Row::event);
    }

    @Override
    public Optional<OnCallEvent> claim(Instant now, Instant leaseEnds) {
        return select(
                        "state = 'pending' and (next_at <= ? or next_at > ?)"
                                + " order by case level when 'imminent' then 0 else 1 end, next_at, id limit "
                                + CANDIDATES,
                        Utc.of(now),
                        Utc.of(now.plus(LONGEST_WAIT)))
                .filter(event -> take(event, leaseEnds))
                .map(event -> new OnCallEvent(
                        event.id(),
                        event.reference(),
                        event.person(),
                        event.level(),
                        event.at(),
                        event.state(),
                        event.attempt() + 1,
                        leaseEnds,
                        event.endedAt()))
                .findFirst();
    }

    private boolean take(OnCallEvent event, Instant leaseEnds) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                        .sql("update on_call_event set attempt = attempt + 1, next_at = ?" + OF_ATTEMPT)
                        .params(Utc.of(leaseEnds), event.id(), event.attempt())
                        .update()
                > 0);
    }

    @Override
    public boolean end(OnCallEvent attempt, OnCallState state, Instant now) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                        .sql("update on_call_event set state = ?, ended_at = ?" + OF_ATTEMPT)
                        .params(state.code(), Utc.of(now), attempt.id(), attempt.attempt())
                        .update()
                > 0);
    }

    @Override
    public boolean retry(OnCallEvent attempt, Instant nextAt) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                        .sql("update on_call_event set next_at = ?" + OF_ATTEMPT)
                        .params(Utc.of(nextAt), attempt.id(), attempt.attempt())
                        .update()
                > 0);
    }

    @Override
    public List<OnCallEvent> of(String person) {
        return select("person = ? order by at desc, id", person).toList();
    }

    @Override
    public Optional<OnCallEvent> find(UUID referenceOrId) {
        return select("reference = ? or id = ? order by at desc, id limit 1", referenceOrId, referenceOrId)
                .findFirst();
    }

    @Override
    public Counts counts() {
        List<OfState> all = database.jdbc()
                .sql("select state, count(*) as events, min(at) as first_at, max(ended_at) as last_ended"
                        + " from on_call_event group by state")
                .query(OfState.class)
                .list();
        return new Counts(
                events(all, OnCallState.PENDING),
                of(all, OnCallState.PENDING)
                        .map(one -> one.firstAt().toInstant())
                        .findFirst(),
                events(all, OnCallState.TOLD),
                ended(all, OnCallState.TOLD),
                events(all, OnCallState.GIVEN_UP),
                ended(all, OnCallState.GIVEN_UP),
                events(all, OnCallState.WITHHELD));
    }

    private static Stream<OfState> of(List<OfState> all, OnCallState state) {
        return all.stream().filter(one -> one.state().equals(state.code()));
    }

    private static long events(List<OfState> all, OnCallState state) {
        return of(all, state).mapToLong(OfState::events).sum();
    }

    private static Optional<Instant> ended(List<OfState> all, OnCallState state) {
        return of(all, state)
                .flatMap(one -> Optional.ofNullable(one.lastEnded()).stream())
                .map(OffsetDateTime::toInstant)
                .findFirst();
    }

    @Override
    public int sweep(Instant before) {
        return database.changeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from on_call_event where at < ?")
                .param(Utc.of(before))
                .update());
    }

    /** A person's. */
    static void deleteAll(Database database, String person) {
        database.writeEvenIfNearlyFull(() -> database.jdbc()
                .sql("delete from on_call_event where person = ?")
                .param(person)
                .update());
    }
}
