package tongli.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.RiskLevel;
import tongli.practice.SessionMoved;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditEntry;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.JdbcOutbox;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class DispatcherTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @TempDir
    Path folder;

    private Receiver receiver;
    private Database database;
    private JdbcOutbox outbox;
    private JdbcAuditLog audit;
    private volatile Instant now = NOON;
    private final Set<String> agreed = new HashSet<>(Set.of("ann", "ben"));
    private final List<OnCallOutcome> counted = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
        database = Database.open(folder);
        outbox = new JdbcOutbox(database);
        audit = new JdbcAuditLog(database);
    }

    @AfterEach
    void close() {
        database.close();
        receiver.close();
    }

    private Dispatcher dispatcher(Duration timeout, int tries) {
        return new Dispatcher(
                outbox,
                new Dispatcher.Whom(
                        receiver.settings(timeout, tries), Optional.of(URI.create("https://tongli.example.org"))),
                agreed::contains,
                audit,
                counted::add,
                Pace.usual(),
                () -> now);
    }

    private Dispatcher dispatcher() {
        return dispatcher(Duration.ofSeconds(10), 3);
    }

    private void stopped(String person, RiskLevel level) {
        new OnCall(outbox, audit, agreed::contains, counted::add, () -> {}, () -> now).stopped(person, level, () -> {});
    }

    private OnCallEvent latest() {
        return outbox.of("ann").get(0);
    }

    private List<AuditEntry> audited(AuditAction action) {
        return audit.page(OptionalLong.empty(), 50).stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }

    @Test
    void whatIsTakenIsToldOnceAndWrittenDown() throws InterruptedException {
        stopped("ann", RiskLevel.HIGH);
        now = NOON.plusSeconds(1);
        assertThat(dispatcher().tellNext()).isTrue();
        assertThat(dispatcher().tellNext()).isFalse();
        Receiver.Came came = receiver.next();
        assertThat(came.isSigned()).isTrue();
        assertThat(came.json().get("reference").asString())
                .isEqualTo(latest().reference().toString());
        assertThat(receiver.rest()).isEmpty();
        assertThat(latest().state()).isEqualTo(OnCallState.TOLD);
        assertThat(latest().endedAt()).contains(now);
        assertThat(counted).containsExactly(OnCallOutcome.QUEUED, OnCallOutcome.TOLD);
        assertThat(audited(AuditAction.ON_CALL_TOLD)).singleElement().satisfies(entry -> {
            assertThat(entry.subject()).contains(latest().id().toString());
            assertThat(entry.actor()).isEmpty();
        });
    }

    @Test
    void theLogOfAHandOffNamesNobodyWhetherTheyAgreedOrNot() {
        agreed.remove("ben");
        stopped("ben", RiskLevel.HIGH);
        assertThat(outbox.of("ben")).isEmpty();
        assertThat(counted).isEmpty();
        stopped("ann", RiskLevel.IMMINENT);
        assertThat(audited(AuditAction.HANDED_OFF))
                .extracting(AuditEntry::actor, entry -> entry.subject().orElse(""))
                .containsExactly(tuple(Optional.empty(), "imminent"), tuple(Optional.empty(), "high"));
        assertThat(audit.about("ann")).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsNotToldEither() {
        OnCall onCall = new OnCall(outbox, audit, agreed::contains, counted::add, () -> {}, () -> now);
        assertThatThrownBy(() -> onCall.stopped("ann", RiskLevel.HIGH, () -> {
                    throw new SessionMoved(UUID.randomUUID());
                }))
                .isInstanceOf(SessionMoved.class);
        assertThat(outbox.of("ann")).isEmpty();
        assertThat(audited(AuditAction.HANDED_OFF)).isEmpty();
        assertThat(counted).isEmpty();
    }

    @Test
    void whereItCannotBeWrittenDownThatSomebodyIsToBeToldThatIsCounted() {
        database.close();
        OnCall onCall = new OnCall(outbox, audit, agreed::contains, counted::add, () -> {}, () -> now);
        HandOffs handOffs = (level, keep) -> onCall.stopped("ann", level, keep);
        handOffs.stoppedUnkept(RiskLevel.HIGH);
        assertThat(counted).containsExactly(OnCallOutcome.LOST);
        agreed.clear();
        handOffs.stoppedUnkept(RiskLevel.HIGH);
        assertThat(counted).as("nobody was to be told").hasSize(1);
    }

    @Test
    void anErrorEndsNoTelling() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        Dispatcher dispatcher = new Dispatcher(
                outbox,
                new Dispatcher.Whom(receiver.settings(), Optional.empty()),
                person -> {
                    if (asked.getAndIncrement() < 2) { // once for each of its threads
                        now = now.plus(Duration.ofMinutes(5)); // the lease is over then
                        throw new NoClassDefFoundError("as after half an update");
                    }
                    return true;
                },
                audit,
                counted::add,
                new Pace(Duration.ofMillis(20), Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofMinutes(1)),
                () -> now);
        stopped("ann", RiskLevel.HIGH);
        dispatcher.start();
        receiver.next();
        dispatcher.close();
        assertThat(latest().state()).isEqualTo(OnCallState.TOLD);
    }

    @Test
    void whereItCannotBeFoundOutWhetherSomebodyAgreedTheTurnIsKeptAllTheSame() {
        List<String> kept = new ArrayList<>();
        new OnCall(
                        outbox,
                        audit,
                        person -> {
                            throw new IllegalStateException("away");
                        },
                        counted::add,
                        () -> {},
                        () -> now)
                .stopped("ann", RiskLevel.HIGH, () -> kept.add("turn"));
        assertThat(kept).containsExactly("turn");
        assertThat(outbox.of("ann")).isEmpty();
        assertThat(counted).containsExactly(OnCallOutcome.UNKNOWN);
    }

    @Test
    void whoIsOutOfOrderIsTriedAgainWithGrowingPausesUnderTheSameId() throws InterruptedException {
        stopped("ann", RiskLevel.HIGH);
        receiver.answers(503);
        receiver.answers(429, "Retry-After", "90");
        Dispatcher dispatcher = dispatcher();
        dispatcher.tellNext();
        assertThat(latest().state()).isEqualTo(OnCallState.PENDING);
        assertThat(latest().nextAt()).isEqualTo(NOON.plusSeconds(5));
        now = NOON.plusSeconds(4);
        assertThat(dispatcher.tellNext()).isFalse();
        now = NOON.plusSeconds(5);
        dispatcher.tellNext();
        assertThat(latest().nextAt()).isEqualTo(now.plusSeconds(90));
        now = now.plusSeconds(90);
        dispatcher.tellNext();
        assertThat(latest().state()).isEqualTo(OnCallState.TOLD);
        List<Receiver.Came> all = List.of(receiver.next(), receiver.next(), receiver.next());
        assertThat(all).extracting(Receiver.Came::id).containsOnly(latest().id().toString());
        assertThat(all).extracting(Receiver.Came::body).containsOnly(all.get(0).body());
        assertThat(all).allMatch(Receiver.Came::isSigned);
        assertThat(counted)
                .containsExactly(
                        OnCallOutcome.QUEUED, OnCallOutcome.RETRIED, OnCallOutcome.RETRIED, OnCallOutcome.TOLD);
    }

    @Test
    void afterSoManyTriesItIsGivenUpAndThatIsWrittenDown() throws InterruptedException {
        stopped("ann", RiskLevel.HIGH);
        Dispatcher dispatcher = dispatcher();
        for (int i = 0; i < 3; i++) {
            receiver.answers(500);
            assertThat(dispatcher.tellNext()).isTrue();
            now = now.plus(Duration.ofMinutes(10));
        }
        assertThat(dispatcher.tellNext()).isFalse();
        assertThat(latest().state()).isEqualTo(OnCallState.GIVEN_UP);
        assertThat(latest().attempt()).isEqualTo(3);
        assertThat(counted).endsWith(OnCallOutcome.GIVEN_UP);
        assertThat(audited(AuditAction.ON_CALL_GIVEN_UP))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.subject()).contains(latest().id().toString()));
    }

    @Test
    void whoWillNotTakeItIsNotAskedAgain() throws InterruptedException {
        for (int status : new int[] {410, 422, 302}) {
            stopped("ann", RiskLevel.HIGH);
            receiver.answers(status);
            dispatcher().tellNext();
            assertThat(latest().state()).as("status " + status).isEqualTo(OnCallState.GIVEN_UP);
            assertThat(latest().attempt()).isOne();
            now = now.plusSeconds(1);
        }
        assertThat(audited(AuditAction.ON_CALL_GIVEN_UP)).hasSize(3);
    }

    @Test
    void whoTookTheirConsentBackMeanwhileIsNotToldOf() throws InterruptedException {
        stopped("ann", RiskLevel.HIGH);
        receiver.answers(503);
        dispatcher().tellNext();
        receiver.next();
        agreed.remove("ann");
        now = now.plusSeconds(60);
        dispatcher().tellNext();
        assertThat(latest().state()).isEqualTo(OnCallState.WITHHELD);
        assertThat(receiver.rest()).isEmpty();
        assertThat(audited(AuditAction.ON_CALL_WITHHELD)).hasSize(1);
        assertThat(counted).endsWith(OnCallOutcome.WITHHELD);
    }

    @Test
    void whatIsWrittenDownIsToldAtOnceAndClosingWaitsForWhatIsUnderWay() throws InterruptedException {
        Dispatcher dispatcher = dispatcher();
        dispatcher.start();
        stopped("ann", RiskLevel.HIGH);
        dispatcher.wake();
        receiver.next();
        dispatcher.close();
        assertThat(latest().state()).isEqualTo(OnCallState.TOLD);
    }

    @Test
    void whatHasNoAnswerWhenTheServerStopsIsLeftToOthers() throws InterruptedException {
        receiver.falls(true);
        Dispatcher dispatcher = dispatcher(Duration.ofSeconds(1), 3);
        dispatcher.start();
        stopped("ann", RiskLevel.HIGH);
        dispatcher.wake();
        Receiver.Came first = receiver.next();
        dispatcher.close();
        assertThat(latest().state()).isEqualTo(OnCallState.PENDING);
        receiver.falls(false);
        now = now.plusSeconds(60);
        assertThat(dispatcher().tellNext()).isTrue();
        assertThat(receiver.next().id()).isEqualTo(first.id());
        assertThat(latest().state()).isEqualTo(OnCallState.TOLD);
    }
}
