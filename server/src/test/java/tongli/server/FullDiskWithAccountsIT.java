package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.practice.Given;
import tongli.server.security.Access;
import tongli.server.storage.SmallDisk;
import tongli.server.storage.StoragePlace;

/** What people with accounts can do while the disk of the data folder is nearly full. */
@Tag("fault")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FullDiskWithAccountsIT {

    private static final int MEGABYTE = 1 << 20;
    /** After which it is written down that a login or a token was used. */
    private static final Duration UNUSED = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    @Test
    void whoeverIsKnownReadsOnAndWhoeverWantsToGoGoes() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(Files.createDirectory(folder.resolve("small")), 64);
                TestServer server = server(disk.folder())) {
            Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
            Guest ann = olga.invites("ann", "learner");
            ann.send("PUT", "/me/consents", Map.of("storage", "granted"));
            String session = ann.start();
            ann.start();
            String token = ann.send("POST", "/me/tokens", Map.of("label", "script", "scopes", List.of("practice")))
                    .at("/token");
            disk.fillBut(15 * MEGABYTE);
            now.set(now.get().plus(UNUSED));

            assertThat(ann.get("/sessions/" + session).status())
                    .as("by a login")
                    .isEqualTo(200);
            assertThat(server.send(server.request("/sessions/" + session)
                                    .header("Authorization", "Bearer " + token)
                                    .GET())
                            .status())
                    .as("by a token")
                    .isEqualTo(200);
            assertThat(ann.send("POST", "/sessions", Map.of("scenario", "refund", "language", "en"))
                            .status())
                    .as("nothing more is practised")
                    .isEqualTo(507);

            assertThat(ann.delete("/sessions/" + session).status()).isEqualTo(204);
            assertThat(ann.delete("/login").status()).isEqualTo(204);
            assertThat(ann.send("POST", "/login", Map.of("name", "ann", "password", Guest.PASSWORD))
                            .status())
                    .as("whoever takes something back has to sign in first")
                    .isEqualTo(200);
            assertThat(ann.send("PUT", "/me/consents", Map.of("storage", "refused"))
                            .status())
                    .isEqualTo(200);
            assertThat(ann.send("DELETE", "/me", Map.of("password", Guest.PASSWORD))
                            .status())
                    .isEqualTo(200);
            assertThat(olga.get("/audit").status()).isEqualTo(200);
        }
    }

    private TestServer server(Path data) {
        InstantSource clock = now::get;
        return new TestServer(
                new ServerOptions(0, StoragePlace.in(data), Access.accounts(), () -> Given.PARTS, clock, false));
    }
}
