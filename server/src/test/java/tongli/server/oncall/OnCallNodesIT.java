package tongli.server.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.RiskLevel;
import tongli.server.JavaProcess;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.JdbcOutbox;
import tongli.server.storage.RealPostgres;
import tongli.server.storage.StoragePlace;

/** Several nodes over one PostgreSQL, one of them in a process of its own. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class OnCallNodesIT {

    @TempDir
    Path folder;

    private static void stopped(Database database, String person) {
        new OnCall(
                        new JdbcOutbox(database),
                        new JdbcAuditLog(database),
                        anybody -> true,
                        outcome -> {},
                        () -> {},
                        InstantSource.system())
                .stopped(person, RiskLevel.HIGH, () -> {});
    }

    @Test
    void aNodeThatIsKilledInTheMiddleIsFollowedByAnotherWhichTellsTheSame() throws Exception {
        StoragePlace place = RealPostgres.place(folder);
        try (Database database = Database.open(place);
                Receiver receiver = new Receiver()) {
            receiver.falls(true);
            stopped(database, "ann");
            Process node = node(place, receiver);
            Receiver.Came first;
            try {
                first = receiver.next();
            } finally {
                node.destroyForcibly(); // SIGKILL, before there is an answer
                node.waitFor();
            }
            receiver.falls(false);
            JdbcOutbox outbox = new JdbcOutbox(database);
            OnCallEvent left = outbox.of("ann").get(0);
            assertThat(left.state()).isEqualTo(OnCallState.PENDING);
            assertThat(left.attempt()).isOne();
            Instant beforeItEnds = left.nextAt().minusSeconds(1);
            try (Dispatcher early = OnCallProcess.node(
                            database, receiver.settings(Duration.ofSeconds(30), 3), () -> beforeItEnds);
                    Dispatcher later =
                            OnCallProcess.node(database, receiver.settings(Duration.ofSeconds(30), 3), left::nextAt)) {
                assertThat(early.tellNext()).as("the lease still holds").isFalse();
                assertThat(later.tellNext()).isTrue();
            }
            Receiver.Came second = receiver.next();
            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(outbox.of("ann").get(0).state()).isEqualTo(OnCallState.TOLD);
        }
    }

    @Test
    void ofTwoNodesOneTellsOfEachEvent() throws Exception {
        try (Database database = Database.open(RealPostgres.place(folder));
                Receiver receiver = new Receiver()) {
            try (Dispatcher one = OnCallProcess.node(database, receiver.settings(), InstantSource.system());
                    Dispatcher other = OnCallProcess.node(database, receiver.settings(), InstantSource.system())) {
                one.start();
                other.start();
                IntStream.range(0, 20).forEach(i -> {
                    stopped(database, "p" + i);
                    one.wake();
                    other.wake();
                });
                for (int i = 0; i < 20; i++) {
                    receiver.next();
                }
            }
            assertThat(receiver.rest()).isEmpty();
            assertThat(new JdbcOutbox(database).counts().told()).isEqualTo(20);
        }
    }

    private Process node(StoragePlace place, Receiver receiver) throws Exception {
        return JavaProcess.over(
                        place,
                        JavaProcess.of(
                                List.of(),
                                OnCallProcess.class,
                                List.of(folder.toString(), receiver.address().toString())))
                .start();
    }
}
