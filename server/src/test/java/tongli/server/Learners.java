package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/**
 * Learners who say something, and when it is not acknowledged say it again with its key, until they are told to stop; and everything that was acknowledged to them.
 */
final class Learners implements AutoCloseable {

    private static final int CREATED = 201;
    private static final int CONFLICT = 409;
    private static final int MILLIS_BEFORE_AGAIN = 20;

    private final String base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final Map<String, List<JsonNode>> acknowledged = new LinkedHashMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final AtomicInteger words = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private long longestNanos;
    private volatile boolean over;

    Learners(int port, int count) {
        base = "http://127.0.0.1:" + port + "/api/v1/sessions";
        for (int i = 0; i < count; i++) {
            int seed = i;
            Thread learner = new Thread(() -> talk(seed), "learner");
            learner.setDaemon(true);
            threads.add(learner);
            learner.start();
        }
    }

    private void talk(int seed) {
        String session = "";
        String said = "";
        String key = "";
        try {
            while (!over) {
                if (session.isEmpty()) {
                    JsonNode begun = send(
                                    base,
                                    "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":%d}".formatted(seed),
                                    UUID.randomUUID().toString())
                            .json();
                    session = begun.path("id").asString("");
                    continue;
                }
                if (said.isEmpty()) {
                    said = "Day %d of waiting: how was that for you?".formatted(words.incrementAndGet());
                    key = UUID.randomUUID().toString();
                }
                Answer answer = send(base + "/" + session + "/turns", TongliJson.line(Map.of("text", said)), key);
                if (answer.status() == CREATED) {
                    acknowledge(session, answer.json());
                    said = "";
                } else if (answer.status() == CONFLICT) {
                    session = ""; // the person has left, or the talk is long enough
                    said = "";
                } else {
                    Thread.sleep(MILLIS_BEFORE_AGAIN);
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void acknowledge(String session, JsonNode turn) {
        acknowledged.computeIfAbsent(session, one -> new ArrayList<>()).add(turn);
    }

    private record Answer(int status, JsonNode json) {}

    private Answer send(String address, String body, String key) throws InterruptedException {
        long began = System.nanoTime();
        Answer answer;
        try {
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            answer = new Answer(response.statusCode(), TongliJson.mapper().readTree(response.body()));
        } catch (java.io.IOException broken) {
            answer = new Answer(0, TongliJson.mapper().createObjectNode());
        }
        long nanos = System.nanoTime() - began;
        synchronized (this) {
            longestNanos = Math.max(longestNanos, nanos);
            answers.merge(
                    answer.status() + " "
                            + answer.json().path("type").asString("").replace("/problems/", ""),
                    1,
                    Integer::sum);
        }
        return answer;
    }

    /** How many answers there were of each kind, such as {@code 507 storage-failed}. */
    synchronized Map<String, Integer> answers() {
        Map<String, Integer> stripped = new TreeMap<>();
        answers.forEach((answer, count) -> stripped.merge(answer.strip(), count, Integer::sum));
        return stripped;
    }

    synchronized int count(String answer) {
        return answers().getOrDefault(answer, 0);
    }

    synchronized int turns() {
        return acknowledged.values().stream().mapToInt(List::size).sum();
    }

    private synchronized Stream<JsonNode> spoken() {
        return acknowledged.values().stream()
                .flatMap(List::stream)
                .map(turn -> turn.at("/persona/speaker"))
                .filter(JsonNode::isObject)
                .toList()
                .stream();
    }

    /** Whose words the persona's were, where a language model may word them. */
    Set<String> speakers() {
        return new TreeSet<>(spoken().map(one -> one.path("by").asString("")).toList());
    }

    /** Why they were not the model's, but for what only the author may answer. */
    Set<String> reasons() {
        Set<String> reasons =
                new TreeSet<>(spoken().flatMap(one -> one.path("refused").valueStream())
                        .map(JsonNode::asString)
                        .toList());
        reasons.remove("reserved");
        return reasons;
    }

    /** The longest wait for an answer, in seconds. */
    synchronized double longestSeconds() {
        return longestNanos / 1e9;
    }

    /** Waits until there were so many more of an answer than now. */
    void await(String answer, int more) throws InterruptedException {
        int before = count(answer);
        while (count(answer) < before + more) {
            Thread.sleep(MILLIS_BEFORE_AGAIN);
        }
    }

    /** Waits for the last answers. */
    @Override
    public void close() throws InterruptedException {
        over = true;
        for (Thread learner : threads) {
            learner.join();
        }
    }

    /** Everything that was acknowledged is there, once and as it was answered; what is there besides was never answered. */
    void assertAllIsKept(TestServer server) {
        acknowledged.forEach((session, turns) -> {
            List<JsonNode> kept = server.get("/sessions/" + session)
                    .json()
                    .get("turns")
                    .valueStream()
                    .toList();
            assertThat(kept).containsAll(turns).doesNotHaveDuplicates();
            assertThat(kept.size()).isBetween(turns.size(), turns.size() + 1);
            assertThat(kept.stream().map(turn -> turn.get("learner").asString()))
                    .doesNotHaveDuplicates();
        });
    }
}
