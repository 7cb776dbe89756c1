package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.practice.Given;
import tongli.server.TestServer.Answer;
import tongli.server.engine.Capacity;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OverloadIT {

    @TempDir
    Path folder;

    @Test
    void whatIsTooMuchIsToldToComeAgainAndWhenItIsOverEverythingIsAnswered() throws Exception {
        int places = Capacity.ofThisMachine().free();
        CountDownLatch opened = new CountDownLatch(1);
        HttpClient client = HttpClient.newHttpClient();
        ServerOptions usual = TestServer.options(0, folder);
        try (TestServer server = new TestServer(new ServerOptions(
                0, usual.storage(), usual.access(), () -> Given.over(new SlowEncoder(opened)), usual.clock(), false))) {
            List<String> sessions = new ArrayList<>();
            for (int i = 0; i <= places; i++) {
                sessions.add(server.start());
            }
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            for (String session : sessions.subList(0, places)) {
                waiting.add(untilTakenIn(
                        client,
                        server.request("/sessions/" + session + "/turns")
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "{\"text\":\"%s\"}".formatted(SlowEncoder.SLOW)))
                                .build()));
            }
            while (server.post("/analyze/risk", "{\"text\":\"Hello.\"}").status() == 200) {
                TimeUnit.MILLISECONDS.sleep(50); // until every place is taken
            }
            Answer shed = server.say(sessions.get(places), "That is a long wait.");
            assertThat(shed.status()).isEqualTo(503);
            assertThat(shed.at("/type")).isEqualTo("/problems/overloaded");
            assertThat(shed.response().headers().firstValueAsLong("Retry-After"))
                    .isPresent();
            assertThat(server.get("/sessions/" + sessions.get(places)).json().get("turns"))
                    .isEmpty();
            opened.countDown();
            for (CompletableFuture<HttpResponse<String>> one : waiting) {
                assertThat(one.join().statusCode()).isEqualTo(201);
            }
            assertThat(server.say(sessions.get(places), "That is a long wait.").status())
                    .isEqualTo(201);
        }
    }

    /** Asks again where the question whether every place is taken has just taken the last one. */
    private static CompletableFuture<HttpResponse<String>> untilTakenIn(HttpClient client, HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenCompose(answer -> answer.statusCode() == 503
                        ? untilTakenIn(client, request)
                        : CompletableFuture.completedFuture(answer));
    }
}
