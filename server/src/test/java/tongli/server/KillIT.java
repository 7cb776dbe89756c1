package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.storage.RealPostgres;
import tongli.server.storage.StoragePlace;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class KillIT {

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void everyAcknowledgedTurnSurvivesKillMinusNine() throws Exception {
        everyAcknowledgedTurnSurvives(StoragePlace.in(folder));
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void everyAcknowledgedTurnIsInPostgresAfterKillMinusNine() throws Exception {
        everyAcknowledgedTurnSurvives(RealPostgres.place(folder));
    }

    private void everyAcknowledgedTurnSurvives(StoragePlace place) throws Exception {
        Map<String, List<JsonNode>> acknowledged = new LinkedHashMap<>();
        try (Node node = Node.start(place)) {
            String base = "http://127.0.0.1:" + node.port() + "/api/v1";
            send("PUT", base + "/me/consents", "{\"storage\":\"granted\"}");
            for (int i = 0; i < 4; i++) {
                String id = send(
                                "POST",
                                base + "/sessions",
                                "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":" + i + "}")
                        .get("id")
                        .asString();
                List<JsonNode> turns = acknowledged.computeIfAbsent(id, key -> new ArrayList<>());
                for (int day = 1; day <= 3; day++) {
                    turns.add(send(
                            "POST",
                            base + "/sessions/" + id + "/turns",
                            "{\"text\":\"Day " + day + " of waiting: how was that for you?\"}"));
                }
            }
        } // killed, right after the last answer
        try (TestServer server = new TestServer(place)) {
            acknowledged.forEach((id, turns) -> {
                JsonNode kept = server.get("/sessions/" + id).json().get("turns");
                assertThat(kept.values()).containsExactlyElementsOf(turns);
            });
        }
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void aDataFolderInUseByAnotherProcessIsExplainedAndFreedByItsEnd() throws Exception {
        try (Node node = Node.start(StoragePlace.in(folder))) {
            assertThat(node.port()).isPositive();
            assertThatThrownBy(() -> new TestServer(folder))
                    .isInstanceOf(StorageUnavailable.class)
                    .hasMessageContaining("in use by another Tongli");
        }
        try (TestServer server = new TestServer(folder)) {
            assertThat(server.get("/sessions").status()).isEqualTo(200);
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void aServerStoppedWhileItLoadsEndsWithoutAStackTrace() throws Exception {
        Path said = folder.resolve("said.txt");
        Process process =
                Node.command(folder, "loading").redirectError(said.toFile()).start();
        Node.port(process);
        process.toHandle().destroy(); // SIGTERM, with its output left open
        List<String> logged = process.inputReader().lines().toList();
        process.waitFor();
        assertThat(String.join("\n", logged) + Files.readString(said))
                .doesNotContain("Shutdown in progress", "Exception", "could not be loaded");
    }

    private JsonNode send(String method, String address, String body) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return TongliJson.mapper().readTree(response.body());
    }
}
