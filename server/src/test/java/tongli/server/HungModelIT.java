package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.llm.LlmEndpoint;
import tongli.llm.LlmLineWriter;
import tongli.llm.Patience;
import tongli.practice.Given;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;

/** Learners practise with a language model whose endpoint misbehaves in all that a socket can: every turn is answered, by the author's line, and says why. */
@Tag("fault")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HungModelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LEARNERS = 6;
    private static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    @TempDir
    Path folder;

    /** What an endpoint does with a connection. */
    private interface Manner {
        void meet(Socket socket, Endpoint here) throws IOException, InterruptedException;
    }

    /** Listens, and does with each connection as it was told to. */
    private static final class Endpoint implements AutoCloseable {
        private final ServerSocket listening;
        private final ServerSocket inner;
        private final AtomicInteger reachedInner = new AtomicInteger();
        private volatile boolean over;

        Endpoint(Manner manner) throws IOException {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            inner = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            serve(listening, socket -> manner.meet(socket, this));
            serve(inner, socket -> reachedInner.incrementAndGet());
        }

        private interface Meeting {
            void of(Socket socket) throws IOException, InterruptedException;
        }

        private void serve(ServerSocket at, Meeting meeting) {
            start(() -> {
                while (!over) {
                    Socket socket = at.accept();
                    start(() -> {
                        try (socket) {
                            meeting.of(socket);
                        }
                    });
                }
            });
        }

        private interface Work {
            void run() throws IOException, InterruptedException;
        }

        private static void start(Work work) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            work.run();
                        } catch (IOException | InterruptedException gone) {
                            Thread.currentThread().interrupt(); // the other side, or the test, is over
                        }
                    },
                    "endpoint");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public void close() throws IOException {
            over = true;
            listening.close();
            inner.close();
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void hang(Endpoint here) throws InterruptedException {
        while (!here.over) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    static Stream<Arguments> manners() {
        return Stream.of(
                manner("accepts and never answers", "timeout", (socket, here) -> hang(here)),
                manner("answers a byte a second", "timeout", (socket, here) -> {
                    for (int i = 0; !here.over && i < STREAM.length(); i++) {
                        send(socket, STREAM.substring(i, i + 1));
                        TimeUnit.SECONDS.sleep(1);
                    }
                }),
                manner(
                        "hangs up in the middle",
                        "malformed",
                        (socket, here) -> send(
                                socket,
                                STREAM
                                        + "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"They took \"}}]}\n\n")),
                manner("never ends its answer", "too_big", (socket, here) -> {
                    send(socket, STREAM + "data: ");
                    while (!here.over) {
                        send(socket, "x".repeat(8_192));
                    }
                }),
                manner(
                        "sends to an address inside",
                        "redirected",
                        (socket, here) -> send(
                                socket,
                                "HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:%d/v1/chat/completions\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                        .formatted(here.inner.getLocalPort()))));
    }

    private static Arguments manner(String how, String reason, Manner manner) {
        return Arguments.of(how, reason, manner);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("manners")
    void everyTurnIsAnsweredAndSaysWhyInTheAuthorsWords(String how, String reason, Manner manner) throws Exception {
        try (Endpoint endpoint = new Endpoint(manner);
                TestServer server = new TestServer(new ServerOptions(
                        0,
                        StoragePlace.in(folder),
                        Access.local(),
                        () -> Given.PARTS.spokenBy(new LlmLineWriter(LlmEndpoint.of(
                                "http://127.0.0.1:%d/v1".formatted(endpoint.listening.getLocalPort()),
                                "hung",
                                Optional.empty(),
                                Patience.of(PATIENCE),
                                false))),
                        InstantSource.system(),
                        false))) {
            Learners learners = new Learners(server.port(), LEARNERS);
            try (learners) {
                learners.await("201", 10 * LEARNERS);
            }
            learners.assertAllIsKept(server);
            assertThat(learners.answers().keySet())
                    .as("or the person has left")
                    .isSubsetOf("201", "409 session-not-open");
            assertThat(learners.reasons()).contains(reason, "resting").doesNotContain("failed");
            assertThat(learners.speakers()).containsExactly("bank");
            assertThat(endpoint.reachedInner).hasValue(0);
            assertThat(server.get("/actuator/prometheus").response().body())
                    .contains("tongli_lines_total{by=\"bank\",refused=\"%s\"}".formatted(reason));
            FaultTable.row(
                    "The language model %s; %d s for a turn".formatted(how, PATIENCE.toSeconds()),
                    "%d turns, all answered in the author's words (%s); longest %.1f s",
                    learners.turns(),
                    String.join(", ", learners.reasons()),
                    learners.longestSeconds());
        }
    }
}
