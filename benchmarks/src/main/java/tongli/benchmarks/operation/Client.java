package tongli.benchmarks.operation;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Asks a server as a program does. Safe for many threads. */
final class Client {

    /** Longer than any answer should take, so that a request that hangs is counted. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** An answer. */
    record Answer(int status, String body) {
        JsonNode json() {
            return TongliJson.mapper().readTree(body);
        }
    }

    Answer send(String method, String address, String body, String key) throws IOException, InterruptedException {
        HttpResponse<String> response =
                http.send(request(method, address, body, key), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    CompletableFuture<Answer> sendLater(String method, String address, String body, String key) {
        return http.sendAsync(request(method, address, body, key), HttpResponse.BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response.body()));
    }

    private static HttpRequest request(String method, String address, String body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return key.isEmpty()
                ? request.build()
                : request.header("Idempotency-Key", key).build();
    }

    static String turn(String words) {
        return TongliJson.line(Map.of("text", words));
    }

    /** Allows sessions to be kept. */
    void allow(String server) throws IOException, InterruptedException {
        require(send("PUT", server + "/me/consents", "{\"storage\":\"granted\"}", ""));
    }

    /** Begins a session and returns its id. */
    String start(String server, String scenario, String language, int seed) throws IOException, InterruptedException {
        return require(send(
                        "POST",
                        server + "/sessions",
                        TongliJson.line(Map.of("scenario", scenario, "language", language, "seed", seed)),
                        ""))
                .json()
                .get("id")
                .asString();
    }

    private static Answer require(Answer answer) throws IOException {
        if (answer.status() >= 300) {
            throw new IOException("the server answered %d: %s".formatted(answer.status(), answer.body()));
        }
        return answer;
    }
}
