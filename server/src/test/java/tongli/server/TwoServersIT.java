package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.storage.RealPostgres;
import tongli.server.storage.StoragePlace;

/** Two servers over one PostgreSQL. */
class TwoServersIT {

    @TempDir
    Path folder;

    @Test
    void aTalkThatWasBegunAtOneGoesOnAtTheOtherAndARepeatIsKnownAtBoth() {
        StoragePlace place = RealPostgres.place(folder);
        try (TestServer one = new TestServer(place);
                TestServer other = new TestServer(place)) {
            one.put("/me/consents", "{\"storage\":\"granted\"}");
            String session = one.start();
            TestServer.Answer first = other.say(session, "That is a long wait.", "Idempotency-Key", "k1");
            assertThat(first.status()).isEqualTo(201);
            TestServer.Answer again = one.say(session, "That is a long wait.", "Idempotency-Key", "k1");
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(one.say(session, "Something else.", "Idempotency-Key", "k1")
                            .status())
                    .isEqualTo(409);
            one.say(session, "Eleven days?");
            assertThat(other.get("/sessions/" + session).json().get("turns")).hasSize(2);
        }
    }
}
