package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.seal.Secret;

class PostgresServerIT {

    @TempDir
    Path folder;

    private void refused(PostgresAddress address, String why) {
        assertThatThrownBy(() -> Database.open(RealPostgres.place(folder, address)))
                .isInstanceOf(StorageUnavailable.class)
                .hasMessageContaining(address.place())
                .hasMessageContaining(why)
                .hasMessageNotContaining("hush");
    }

    @Test
    void whoCannotBeReachedOrRefusesIsExplained() {
        PostgresAddress right = RealPostgres.fresh();
        Optional<Secret> password = Optional.of(Secret.of("hush"));
        refused(new PostgresAddress(right.url() + "_none", right.user(), password, 1), "no such database");
        refused(new PostgresAddress(right.url(), "nobody", password, 1), "refuses the user \"nobody\"");
        refused(new PostgresAddress("jdbc:postgresql://localhost:1/tongli", "ann", password, 1), "does not answer");
    }

    @Test
    void twoProcessesMayOpenItAtOnce() {
        StoragePlace place = RealPostgres.place(folder);
        try (Database one = Database.open(place);
                Database other = Database.open(place)) {
            new Consents(one, "ann").decide(true, java.time.Instant.EPOCH);
            assertThat(new Consents(other, "ann").allowStorage()).isTrue();
        }
    }

    @Test
    void aServerThatAcknowledgesTooEarlyIsToldToWriteFirst() {
        PostgresAddress address = RealPostgres.fresh();
        PostgresAddress hasty = new PostgresAddress(
                address.url() + "?options=-c%20synchronous_commit=off", address.user(), address.password(), 2);
        try (Database database = Database.open(RealPostgres.place(folder, hasty))) {
            assertThat(database.jdbc()
                            .sql("show synchronous_commit")
                            .query(String.class)
                            .single())
                    .isEqualTo("on");
        }
    }
}
