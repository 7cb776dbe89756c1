package tongli.server.storage;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.server.account.Account;
import tongli.server.account.AccountName;
import tongli.server.account.Role;
import tongli.server.storage.PracticeTime.Spent;

@Tag("fault")
class PracticeTimeTest {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Optional<Duration> SITTING = Optional.of(Duration.ofMinutes(30));

    @TempDir
    Path folder;

    private final UUID ann = UUID.randomUUID();
    private Database database;
    private PracticeTime time;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        new JdbcAccountStore(database)
                .add(Account.fresh(ann, AccountName.of("ann").orElseThrow(), Role.LEARNER, "hash", NOON));
        time = new PracticeTime(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Spent at(Instant now) {
        return time.spend(ann, now.atZone(UTC), SITTING, Optional.empty());
    }

    @Test
    void aClockThatIsSetBackMakesNoSittingLongerOrShorter() {
        assertThat(at(NOON)).isEqualTo(Spent.WITHIN);
        assertThat(at(NOON.plus(Duration.ofMinutes(10)))).isEqualTo(Spent.WITHIN);
        Instant back = NOON.plus(Duration.ofMinutes(10)).minus(Duration.ofHours(5));
        assertThat(at(back)).isEqualTo(Spent.WITHIN);
        assertThat(at(back.plus(Duration.ofMinutes(14)))).isEqualTo(Spent.WITHIN);
        assertThat(at(back.plus(Duration.ofMinutes(20)))).isEqualTo(Spent.SITTING_IS_UP);
        assertThat(at(back.plus(Duration.ofMinutes(14)).plus(PracticeTime.REST)))
                .isEqualTo(Spent.WITHIN);
    }

    @ParameterizedTest
    @CsvSource({"Asia/Shanghai, WITHIN", "UTC, DAY_IS_UP"})
    void aDayEndsAtMidnightWhereTheInstallationIs(ZoneId zone, Spent after) {
        Instant evening = Instant.parse("2026-11-30T15:55:00Z"); // five to twelve in Shanghai
        for (int minutes : List.of(0, 4, 7)) {
            assertThat(afterMinutes(evening, minutes, zone)).isEqualTo(Spent.WITHIN);
        }
        assertThat(afterMinutes(evening, 11, zone)).isEqualTo(after);
        assertThat(afterMinutes(evening, 15, zone)).isEqualTo(Spent.DAY_IS_UP); // of the new day, too
    }

    private Spent afterMinutes(Instant evening, int minutes, ZoneId zone) {
        return time.spend(
                ann,
                evening.plus(Duration.ofMinutes(minutes)).atZone(zone),
                Optional.empty(),
                Optional.of(Duration.ofMinutes(10)));
    }

    @Test
    void aClockThatIsSetForwardCountsAsNoMoreThanARest() {
        assertThat(time.spend(ann, NOON.atZone(UTC), Optional.empty(), Optional.of(Duration.ofHours(1))))
                .isEqualTo(Spent.WITHIN);
        assertThat(time.spend(
                        ann,
                        NOON.plus(Duration.ofHours(5)).atZone(UTC),
                        Optional.empty(),
                        Optional.of(Duration.ofHours(1))))
                .isEqualTo(Spent.WITHIN);
        assertThat(time.of(ann).orElseThrow().todaySeconds()).isZero();
    }
}
