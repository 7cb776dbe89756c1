package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** What no HTTP client would send is answered with a problem too. */
class RawHttpIT {

    @TempDir
    static Path folder;

    static TestServer server;

    @BeforeAll
    static void start() {
        server = new TestServer(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%",
                "/%zz",
                "/api/v1/sessions/%00",
                "/a|b",
                "/a\"b",
                "/..%2f..",
                "/a\\b",
                "/%c0%af",
                "/\u0001",
                "/api/v1/sessions/x%2fy",
                "/api/v1/scenarios?language=%ff",
                "/api/v1/sessions?a%zz=1"
            })
    void anAddressThatIsNoneIsMalformed(String path) {
        assertMalformed(send("GET " + path + " HTTP/1.1", "Connection: close"), 400);
    }

    @Test
    void aRequestLineThatIsNoneIsMalformed() {
        assertMalformed(send("GARBAGE"), 400);
    }

    @Test
    void headersThatAreNoneAreMalformed() {
        assertMalformed(send("GET / HTTP/1.1", "Two Words: x", "Connection: close"), 400);
        assertMalformed(send("GET / HTTP/1.1", "X: " + "x".repeat(20_000)), 400);
        assertMalformed(send("POST /api/v1/sessions HTTP/1.1", "Content-Length: many"), 400);
        assertMalformed(send("POST /api/v1/sessions HTTP/1.1", "Transfer-Encoding: foo"), 501);
    }

    @ParameterizedTest
    @CsvSource({
        "GET / HTTP/9.9, '', 505, HTTP/1.1",
        "CONNECT 127.0.0.1:80 HTTP/1.1, '', 501, CONNECT",
        "POST /api/v1/sessions HTTP/1.1, Transfer-Encoding: gzip, 501, chunked"
    })
    void aKindOfHttpThatIsNotSpokenIsNoFaultOfTongli(String first, String header, int status, String remedy) {
        String answer = header.isEmpty() ? send(first) : send(first, header);
        assertMalformed(answer, status);
        assertThat(answer).contains("/problems/malformed-request", remedy).doesNotContain("report it");
    }

    @Test
    void aBodyWithBadChunksOrCutShortIsSaid() {
        for (String body : new String[] {"zz\r\n{}\r\n0\r\n\r\n", "5\r\n{\"a\"", "2\r\n{}xx"}) {
            String answer = cut("Transfer-Encoding: chunked", body);
            assertMalformed(answer, 400);
            assertThat(answer).as(body).contains("cut short", "chunks").doesNotContain("/v3/api-docs");
        }
        String answer = cut("Content-Length: 100", "{\"scenario\":");
        assertMalformed(answer, 400);
        assertThat(answer).contains("cut short").doesNotContain("/v3/api-docs");
    }

    @Test
    void slowBodiesAreGivenUpAndStopNobodyElse() throws Exception {
        server.get("/actuator/health"); // the first answer is slow for reasons of its own
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                Socket socket = new Socket("127.0.0.1", server.port());
                slow.add(socket);
                socket.setSoTimeout(20_000);
                socket.getOutputStream().write(head("Content-Length: 100", "{"));
            }
            Thread.sleep(500); // until each holds its thread
            Instant asked = Instant.now();
            assertThat(server.get("/actuator/health").status()).isEqualTo(200);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(3));
            InputStream last = slow.get(63).getInputStream();
            String answer = "" + (char) last.read();
            Instant answered = Instant.now();
            answer += new String(last.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(Duration.between(answered, Instant.now()))
                    .as("until the connection and its thread are free")
                    .isLessThan(Duration.ofSeconds(3));
            assertMalformed(answer, 408);
            assertThat(answer).contains("The request's body did not arrive in time; send it whole.");
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** A byte every second is in time for each read; the whole body never is. The answer to it, and how long it took. */
    private static String trickled(String path) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(1_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                            + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                    .getBytes(StandardCharsets.ISO_8859_1));
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            for (int second = 0; second < 60; second++) {
                try {
                    int next = socket.getInputStream().read();
                    while (next >= 0) {
                        answer.write(next);
                        next = socket.getInputStream().read();
                    }
                    break; // the server has let go
                } catch (SocketTimeoutException quiet) {
                    out.write(' ');
                } catch (SocketException reset) {
                    break; // it has, with words of ours still on their way
                }
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void bodiesThatTrickleHoldNoThreadForLong() throws Exception {
        server.get("/actuator/health");
        Instant asked = Instant.now();
        CompletableFuture<String> unread = CompletableFuture.supplyAsync(() -> {
            try {
                return trickled("/api/v1/nothing");
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
        assertMalformed(trickled("/api/v1/sessions"), 408);
        assertMalformed(unread.get(), 404);
        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(40));
    }

    @ParameterizedTest
    @CsvSource({"GET, 426, WebSocket", "POST, 405, GET", "DELETE, 405, GET"})
    void theAddressOfTheWebSocketAnswersPlainRequestsWithAProblem(String method, int status, String remedy) {
        String answer = send(method + " /ws/sessions/x HTTP/1.1", "Content-Length: 0", "Connection: close");
        assertMalformed(answer, status);
        assertThat(answer).contains(remedy, "\"instance\":\"/ws/sessions/x\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Upgrade: websocket\r\nConnection: Upgrade",
                "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13",
                "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 7\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
            })
    void aHandshakeThatIsHalfOneIsAnsweredWithAProblemToo(String headers) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("GET /ws/sessions/x HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n" + headers
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            assertMalformed(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8), 426);
        }
    }

    @Test
    void theLogRepeatsNoPathThatWasAsked() {
        Logger all = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        all.addAppender(log);
        try {
            for (String path : new String[] {
                "/a/%252e%252e/%252e%252e/something-private",
                "/assets/%252e%252e/%252e%252e/something-private",
                "/url:something-private"
            }) {
                assertThat(status(send("GET " + path + " HTTP/1.1", "Connection: close")))
                        .isEqualTo(404);
            }
        } finally {
            all.detachAppender(log);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).noneMatch(line -> line.contains("private"));
    }

    private static byte[] head(String header, String body) {
        return ("POST /api/v1/sessions HTTP/1.1\r\nHost: 127.0.0.1:" + server.port()
                        + "\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The answer to a body that ends where it should not. */
    private static String cut(String header, String body) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(head(header, body));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertMalformed(String answer, int status) {
        assertThat(status(answer)).isEqualTo(status);
        assertThat(answer).contains("application/problem+json").doesNotContain("<html", "Apache Tomcat");
        JsonNode problem =
                TongliJson.mapper().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        assertThat(problem.at("/type").asString()).startsWith("/problems/");
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asString()).isNotBlank();
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static String send(String first, String... headers) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            String request = first + "\r\nHost: 127.0.0.1:" + server.port() + "\r\n" + String.join("\r\n", headers)
                    + (headers.length == 0 ? "\r\n" : "\r\n\r\n");
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
