package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.practice.Given;
import tongli.practice.PracticeParts;
import tongli.server.TestServer.Answer;
import tongli.server.storage.StoragePlace;

class HealthIT {

    @TempDir
    Path folder;

    private final CountDownLatch mayLoad = new CountDownLatch(1);

    private PracticeParts load() {
        try {
            mayLoad.await();
        } catch (InterruptedException hurried) {
            throw new IllegalStateException(hurried);
        }
        return Given.PARTS;
    }

    @Test
    void whileItLoadsItIsAliveAndNotReady() {
        try (TestServer server =
                new TestServer(new ServerOptions(0, folder, this::load, InstantSource.system(), false))) {
            Answer before = server.get("/actuator/health/readiness");
            assertThat(before.status()).isEqualTo(503);
            assertThat(before.response().body()).isEqualTo("{\"status\":\"LOADING\"}");
            assertThat(server.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(server.get("/actuator/health").at("/status")).isEqualTo("UP");
            mayLoad.countDown();
            server.get("/scenarios"); // waits until practice is loaded
            assertThat(server.get("/actuator/health/readiness").at("/status")).isEqualTo("UP");
        }
    }

    @Test
    void itsHealthIsToldUnderAnyNameAndNothingElse() throws Exception {
        try (TestServer server = TestServer.withAccounts(StoragePlace.in(folder))) {
            assertThat(status(server, "/actuator/health/liveness")).startsWith("HTTP/1.1 200");
            assertThat(status(server, "/actuator/health/liveness/")).startsWith("HTTP/1.1 403");
            assertThat(status(server, "/actuator/health/../prometheus")).startsWith("HTTP/1.1 4");
            assertThat(status(server, "/api/v1/who")).startsWith("HTTP/1.1 403");
        }
    }

    /** The first line of the answer to a request under another name, which no client of Java's sends. */
    private static String status(TestServer server, String path) throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", server.port())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: 10.0.0.7:8080\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
