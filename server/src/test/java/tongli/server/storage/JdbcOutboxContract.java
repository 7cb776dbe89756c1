package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.RiskLevel;
import tongli.server.oncall.OnCallEvent;
import tongli.server.oncall.OnCallState;

abstract class JdbcOutboxContract {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration EPISODE = Duration.ofHours(1);

    @TempDir
    Path folder;

    private Database database;
    private JdbcOutbox outbox;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        database = Database.open(place());
        outbox = new JdbcOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static OnCallEvent event(String person, RiskLevel level, Instant at) {
        return new OnCallEvent(
                UUID.randomUUID(), UUID.randomUUID(), person, level, at, OnCallState.PENDING, 0, at, Optional.empty());
    }

    private OnCallEvent added(String person, RiskLevel level, Instant at) {
        OnCallEvent event = event(person, level, at);
        assertThat(outbox.add(event, EPISODE)).isTrue();
        return event;
    }

    private Optional<OnCallEvent> claimed(Instant now) {
        return outbox.claim(now, now.plusSeconds(40));
    }

    @Test
    void whatIsWrittenDownIsReadAgain() {
        OnCallEvent event = added("ann", RiskLevel.HIGH, NOON);
        assertThat(outbox.of("ann")).containsExactly(event);
        assertThat(outbox.of("ben")).isEmpty();
        assertThat(outbox.find(event.reference())).contains(event);
        assertThat(outbox.find(event.id())).contains(event);
        assertThat(outbox.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void anEpisodeIsToldOfOnceUnlessTheLevelRises() {
        OnCallEvent first = added("ann", RiskLevel.HIGH, NOON);
        assertThat(outbox.add(event("ann", RiskLevel.HIGH, NOON.plusSeconds(60)), EPISODE))
                .isFalse();
        OnCallEvent higher = added("ann", RiskLevel.IMMINENT, NOON.plusSeconds(90));
        assertThat(outbox.find(first.reference()).orElseThrow().id()).isEqualTo(higher.id());
        assertThat(outbox.add(event("ann", RiskLevel.IMMINENT, NOON.plusSeconds(95)), EPISODE))
                .isFalse();
        assertThat(outbox.add(event("ann", RiskLevel.HIGH, NOON.plusSeconds(99)), EPISODE))
                .isFalse();
        added("ben", RiskLevel.HIGH, NOON.plusSeconds(60));
        OnCallEvent later = added("ann", RiskLevel.HIGH, NOON.plusSeconds(90).plus(EPISODE));
        assertThat(outbox.find(later.reference()).orElseThrow().id()).isEqualTo(later.id());
        assertThat(outbox.of("ann")).hasSize(3);
    }

    @Test
    void ofWhatCouldNotBeToldANewStopIsToldAgain() {
        for (OnCallState end : List.of(OnCallState.GIVEN_UP, OnCallState.WITHHELD)) {
            added("ann", RiskLevel.HIGH, NOON);
            outbox.end(claimed(NOON).orElseThrow(), end, NOON);
        }
        added("ann", RiskLevel.HIGH, NOON.plusSeconds(9));
        outbox.end(claimed(NOON.plusSeconds(9)).orElseThrow(), OnCallState.TOLD, NOON.plusSeconds(9));
        assertThat(outbox.add(event("ann", RiskLevel.HIGH, NOON.plusSeconds(10)), EPISODE))
                .isFalse();
    }

    @Test
    void whoTakesAnEventUpHasItUntilTheLeaseEnds() {
        OnCallEvent event = added("ann", RiskLevel.HIGH, NOON);
        assertThat(claimed(NOON.minusSeconds(1))).isEmpty();
        OnCallEvent first = claimed(NOON).orElseThrow();
        assertThat(first.id()).isEqualTo(event.id());
        assertThat(first.attempt()).isOne();
        assertThat(claimed(NOON.plusSeconds(39))).isEmpty();
        OnCallEvent second = claimed(NOON.plusSeconds(40)).orElseThrow();
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(outbox.end(first, OnCallState.TOLD, NOON)).isFalse();
        assertThat(outbox.retry(first, NOON)).isFalse();
        assertThat(outbox.retry(second, NOON.plusSeconds(100))).isTrue();
        assertThat(claimed(NOON.plusSeconds(99))).isEmpty();
        OnCallEvent third = claimed(NOON.plusSeconds(100)).orElseThrow();
        assertThat(outbox.end(third, OnCallState.TOLD, NOON.plusSeconds(101))).isTrue();
        assertThat(outbox.end(third, OnCallState.GIVEN_UP, NOON)).isFalse();
        assertThat(claimed(NOON.plus(EPISODE))).isEmpty();
        assertThat(outbox.of("ann")).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(OnCallState.TOLD);
            assertThat(one.endedAt()).contains(NOON.plusSeconds(101));
        });
    }

    @Test
    void aClockThatRanAheadPutsOffNothingAndStandsInNoEventsWay() {
        Instant ahead = NOON.plus(Duration.ofHours(3));
        OnCallEvent early = added("ann", RiskLevel.HIGH, ahead);
        assertThat(claimed(NOON).orElseThrow().id()).isEqualTo(early.id());
        assertThat(claimed(NOON)).as("it is being told").isEmpty();
        OnCallEvent now = added("ann", RiskLevel.HIGH, NOON);
        assertThat(now.reference()).isNotEqualTo(early.reference());
        assertThat(outbox.add(event("ann", RiskLevel.HIGH, NOON.minusSeconds(30)), EPISODE))
                .as("clocks differ a little")
                .isFalse();
        OnCallEvent asked = claimed(NOON).orElseThrow();
        outbox.retry(asked, NOON.plus(Duration.ofMinutes(15)));
        assertThat(claimed(NOON)).as("as a receiver may ask for").isEmpty();
    }

    @Test
    void theMostUrgentIsTakenUpFirst() {
        added("ann", RiskLevel.HIGH, NOON);
        OnCallEvent now = added("ben", RiskLevel.IMMINENT, NOON.plusSeconds(5));
        assertThat(claimed(NOON.plusSeconds(9)).orElseThrow().id()).isEqualTo(now.id());
    }

    @Test
    void ofManyWhoLookAtOnceEachEventIsTakenUpByOne() throws Exception {
        IntStream.range(0, 12).forEach(i -> added("p" + i, RiskLevel.HIGH, NOON));
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<UUID>>> looking = new ArrayList<>();
            for (int node = 0; node < 3; node++) {
                looking.add(nodes.submit(() -> {
                    List<UUID> mine = new ArrayList<>();
                    Optional<OnCallEvent> one = claimed(NOON);
                    while (one.isPresent()) {
                        mine.add(one.get().id());
                        one = claimed(NOON);
                    }
                    return mine;
                }));
            }
            List<UUID> all = new ArrayList<>();
            for (Future<List<UUID>> one : looking) {
                all.addAll(one.get());
            }
            // whoever loses a race over every event that they saw may look once more
            Stream.iterate(claimed(NOON), Optional::isPresent, before -> claimed(NOON))
                    .forEach(one -> all.add(one.orElseThrow().id()));
            assertThat(all).hasSize(12).doesNotHaveDuplicates();
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void countsNameNobody() {
        assertThat(outbox.counts().pending()).isZero();
        assertThat(outbox.counts().oldestPending()).isEmpty();
        added("ann", RiskLevel.HIGH, NOON);
        outbox.end(claimed(NOON).orElseThrow(), OnCallState.TOLD, NOON.plusSeconds(2));
        added("ben", RiskLevel.HIGH, NOON.plusSeconds(4));
        outbox.end(claimed(NOON.plusSeconds(4)).orElseThrow(), OnCallState.GIVEN_UP, NOON.plusSeconds(5));
        added("cleo", RiskLevel.HIGH, NOON.plusSeconds(7));
        added("dan", RiskLevel.HIGH, NOON.plusSeconds(6));
        assertThat(outbox.counts().pending()).isEqualTo(2);
        assertThat(outbox.counts().oldestPending()).contains(NOON.plusSeconds(6));
        assertThat(outbox.counts().told()).isOne();
        assertThat(outbox.counts().lastTold()).contains(NOON.plusSeconds(2));
        assertThat(outbox.counts().givenUp()).isOne();
        assertThat(outbox.counts().lastGivenUp()).contains(NOON.plusSeconds(5));
        assertThat(outbox.counts().withheld()).isZero();
    }

    @Test
    void whatWasKeptForLongEnoughGoesAndWhatIsAPersonsGoesWithThem() {
        added("ann", RiskLevel.HIGH, NOON);
        OnCallEvent kept = added("ben", RiskLevel.HIGH, NOON.plusSeconds(1));
        assertThat(outbox.sweep(NOON.plusSeconds(1))).isOne();
        assertThat(outbox.of("ann")).isEmpty();
        assertThat(outbox.of("ben")).containsExactly(kept);
        PersonStores.of("ben", database, folder, new TurnNews(), Consents::isRefused)
                .eraseStored();
        assertThat(outbox.of("ben")).as("keeping practice is another matter").hasSize(1);
        PersonStores.of("ben", database, folder, new TurnNews(), Consents::isRefused)
                .eraseAll();
        assertThat(outbox.of("ben")).isEmpty();
        assertThat(claimed(NOON.plus(EPISODE))).isEmpty();
    }
}
