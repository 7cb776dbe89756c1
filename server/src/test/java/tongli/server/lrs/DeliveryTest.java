package tongli.server.lrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.server.lrs.Delivery.Outcome;
import tongli.server.lrs.Delivery.Stop;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Against a real server that answers as record stores do, and as they should not. */
class DeliveryTest {

    private static final Login LOGIN = Login.of("数据", "s€cret");

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> waits = new ArrayList<>();
    private final Map<String, String> stored = Collections.synchronizedMap(new HashMap<>());
    private HttpServer server;
    private Behaviour behaviour = this::asTheSpecificationSays;

    private interface Behaviour {
        void answer(HttpExchange exchange, List<JsonNode> batch) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/xapi/statements", exchange -> {
            List<JsonNode> batch = new ArrayList<>();
            TongliJson.mapper()
                    .readTree(exchange.getRequestBody().readAllBytes())
                    .forEach(batch::add);
            batches.add(batch.size());
            behaviour.answer(exchange, batch);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void asTheSpecificationSays(HttpExchange exchange, List<JsonNode> batch) throws IOException {
        for (JsonNode one : batch) {
            String before = stored.get(one.get("id").stringValue());
            if (before != null && !before.equals(one.toString())) {
                send(exchange, 409, "");
                return;
            }
        }
        batch.forEach(one -> stored.put(one.get("id").stringValue(), one.toString()));
        send(
                exchange,
                200,
                TongliJson.line(
                        batch.stream().map(one -> one.get("id").stringValue()).toList()));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private RecordStore store() {
        return RecordStore.of(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/xapi/", Optional.of(LOGIN), "1.0.3");
    }

    private Path file() {
        return folder.resolve("unsent.jsonl");
    }

    private Outcome deliver(List<Told> told) {
        return deliver(told, Duration.ofSeconds(20));
    }

    private Outcome deliver(List<Told> told, Duration within) {
        return new Delivery(store(), new UnsentFile(file()), new Post(within), waits::add).deliver(told);
    }

    private static List<Told> told(int from, int to) {
        return IntStream.range(from, to).mapToObj(n -> told(n, "第" + n)).toList();
    }

    private static Told told(int number, String word) {
        UUID id = new UUID(0x5000, 0x8000000000000000L + number);
        return new Told(id, TongliJson.line(Map.of("id", id.toString(), "word", word)));
    }

    @Test
    void aHundredAndTwentyGoInThreeBatchesWithLoginAndVersion() {
        List<String> headers = new ArrayList<>();
        behaviour = (exchange, batch) -> {
            headers.add(exchange.getRequestHeaders().getFirst("Authorization"));
            headers.add(exchange.getRequestHeaders().getFirst("X-Experience-API-Version"));
            asTheSpecificationSays(exchange, batch);
        };
        assertThat(deliver(told(0, 120))).isEqualTo(new Outcome(120, 0, List.of(), Optional.empty(), 0));
        assertThat(batches).containsExactly(50, 50, 20);
        assertThat(headers.subList(0, 2)).containsExactly("Basic 5pWw5o2uOnPigqxjcmV0", "1.0.3");
        assertThat(stored)
                .hasSize(120)
                .containsEntry(told(7, "").id().toString(), told(7, "第7").json());
        assertThat(file()).doesNotExist();
    }

    @Test
    void sendingTwiceMakesNoDoubleAndOneInOtherWordsIsKnown() {
        deliver(told(0, 60));
        assertThat(deliver(told(0, 60)).sent()).isEqualTo(60);
        assertThat(stored).hasSize(60);
        List<Told> changed = new ArrayList<>(told(0, 61));
        changed.set(5, told(5, "other"));
        changed.set(33, told(33, "other"));
        assertThat(deliver(changed)).isEqualTo(new Outcome(59, 2, List.of(), Optional.empty(), 0));
        assertThat(stored)
                .hasSize(61)
                .containsEntry(told(5, "").id().toString(), told(5, "第5").json());
    }

    @Test
    void aStoreThatRecoversIsTriedAgainAfterLongerAndLongerWaits() {
        AtomicInteger calls = new AtomicInteger();
        behaviour = (exchange, batch) -> {
            int call = calls.incrementAndGet();
            if (call == 2) {
                exchange.getResponseHeaders().add("Retry-After", "7");
            }
            if (call < 4) {
                send(exchange, List.of(503, 429, 500).get(call - 1), "<html>busy</html>");
            } else {
                asTheSpecificationSays(exchange, batch);
            }
        };
        assertThat(deliver(told(0, 3)).sent()).isEqualTo(3);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(7), Duration.ofSeconds(4));
    }

    @Test
    void whatCouldNotBeSentIsKeptAndGoesTheNextTime() throws IOException {
        AtomicInteger calls = new AtomicInteger();
        behaviour = (exchange, batch) -> {
            if (calls.incrementAndGet() == 1) {
                asTheSpecificationSays(exchange, batch);
            } else {
                send(exchange, 502, "");
            }
        };
        Outcome outcome = deliver(told(0, 120));
        assertThat(outcome).isEqualTo(new Outcome(50, 0, List.of(), Optional.of(Stop.UNREACHABLE), 70));
        assertThat(batches).hasSize(1 + Delivery.TRIES);
        assertThat(Files.readAllLines(file())).hasSize(70);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");

        behaviour = this::asTheSpecificationSays;
        assertThat(deliver(told(120, 121)).sent()).isEqualTo(71);
        assertThat(stored)
                .hasSize(121)
                .containsEntry(told(99, "").id().toString(), told(99, "第99").json());
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatIsForAnotherStoreStaysForIt() throws IOException {
        Files.writeString(
                file(),
                "{\"lrs\":\"https://other.example/statements\",\"statement\":%s}\n"
                        .formatted(told(1, "x").json()));
        assertThat(deliver(told(2, 3)).sent()).isEqualTo(1);
        assertThat(Files.readString(file()))
                .contains("other.example")
                .contains(told(1, "x").json());
    }

    @Test
    void oneThatIsRefusedKeepsNoOtherBack() {
        String bad = told(17, "").id().toString();
        behaviour = (exchange, batch) -> {
            if (batch.stream().anyMatch(one -> one.get("id").stringValue().equals(bad))) {
                send(exchange, 400, "no");
            } else {
                asTheSpecificationSays(exchange, batch);
            }
        };
        Outcome outcome = deliver(told(0, 60));
        assertThat(outcome.sent()).isEqualTo(59);
        assertThat(outcome.refused()).containsExactly(UUID.fromString(bad));
        assertThat(outcome.left()).isEqualTo(1);
        assertThat(file()).content().contains(bad);
    }

    @Test
    void aStoreThatTakesLessAtOnceGetsLess() {
        behaviour = (exchange, batch) -> {
            if (batch.size() > 10) {
                send(exchange, 413, "");
            } else {
                asTheSpecificationSays(exchange, batch);
            }
        };
        assertThat(deliver(told(0, 50)).sent()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({"401,LOGIN", "403,LOGIN", "404,NO_STORE", "405,NO_STORE", "301,MOVED", "307,MOVED"})
    void whatCannotGetBetterIsNotTriedAgain(int status, Stop why) {
        AtomicInteger followed = new AtomicInteger();
        server.createContext("/elsewhere", exchange -> {
            followed.incrementAndGet();
            send(exchange, 200, "[]");
            exchange.close();
        });
        behaviour = (exchange, batch) -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            send(exchange, status, "");
        };
        Outcome outcome = deliver(told(0, 60));
        assertThat(outcome).isEqualTo(new Outcome(0, 0, List.of(), Optional.of(why), 60));
        assertThat(batches).hasSize(1);
        assertThat(followed).hasValue(0); // the password goes nowhere else
        assertThat(file()).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Please log in</html>", "[]", "{\"ok\":true}", "[1,2,3]", "[\"x\"", ""})
    void aPageThatSaysOkIsNoRecordStore(String body) {
        behaviour = (exchange, batch) -> send(exchange, 200, body);
        Outcome outcome = deliver(told(0, 3));
        assertThat(outcome.stopped()).contains(Stop.NO_STORE);
        assertThat(outcome.left()).isEqualTo(3);
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() {
        behaviour = (exchange, batch) -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = new byte[64 * 1024];
            try {
                for (int i = 0; i < 10_000; i++) {
                    exchange.getResponseBody().write(much);
                }
                batches.add(-1); // all of it was read
            } catch (IOException hungUp) {
                // as it should be
            }
        };
        assertThat(deliver(told(0, 3)).stopped()).contains(Stop.UNREACHABLE);
        assertThat(batches).doesNotContain(-1);
    }

    @Test
    void aStoreThatNeverAnswersToTheEndIsGivenUp() {
        behaviour = (exchange, batch) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        };
        Outcome outcome = deliver(told(0, 3), Duration.ofMillis(200));
        assertThat(outcome.stopped()).contains(Stop.UNREACHABLE);
        assertThat(outcome.left()).isEqualTo(3);
    }

    @Test
    void whereNobodyListensEverythingIsKept() {
        server.stop(0);
        assertThat(deliver(told(0, 3)).left()).isEqualTo(3);
        assertThat(file()).exists();
    }

    @Test
    void aBrokenFileOfUnsentOnesIsNotOverwritten() throws IOException {
        for (String broken : List.of("{", "{\"lrs\":\"x\"}", "{\"lrs\":\"x\",\"statement\":{\"id\":\"y\"}}", "[]")) {
            Files.writeString(file(), broken);
            assertThatThrownBy(() -> deliver(told(0, 3)))
                    .as(broken)
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining("cannot be read");
            assertThat(file()).hasContent(broken);
        }
        assertThat(batches).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lrs.example.org",
                "ftp://lrs.example.org/",
                "https://user:pw@lrs.example.org/",
                "https://lrs.example.org/?key=pw",
                "http://lrs.example.org/xapi",
                "http://127.0.0.1.evil.example/",
                "https://lrs.example.org/#pw"
            })
    void anAddressThatIsNoneOrWouldTellTheWorldIsRefused(String url) {
        assertThatThrownBy(() -> RecordStore.of(url, Optional.empty(), "1.0.3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("pw");
    }

    @Test
    void theAddressIsWhereStatementsArePosted() {
        for (String url : List.of("https://lrs.example.org/xapi", "https://lrs.example.org/xapi/statements/")) {
            assertThat(RecordStore.of(url, Optional.empty(), "2.0.0").statements())
                    .hasToString("https://lrs.example.org/xapi/statements");
        }
        assertThatThrownBy(() -> RecordStore.of("https://lrs.example.org/xapi", Optional.empty(), "1.1"))
                .hasMessageContaining("1.0.3, 2.0.0");
    }

    @Test
    void theLoginComesFromTheEnvironmentAndIsNeverShown() {
        assertThat(Login.in(Map.of())).isEmpty();
        assertThat(Login.in(Map.of(Login.USER, "u", Login.PASSWORD, "p")).orElseThrow())
                .hasToString("Login[hidden]");
        assertThatThrownBy(() -> Login.in(Map.of(Login.USER, "u"))).hasMessageContaining(Login.PASSWORD);
        assertThatThrownBy(() -> Login.of("a:b", "p")).hasMessageContaining("colon");
        assertThatThrownBy(() -> Login.of("a", "p\nq")).hasMessageNotContaining("p\nq");
    }
}
