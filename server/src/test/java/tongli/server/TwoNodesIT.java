package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.storage.RealPostgres;
import tongli.server.storage.StoragePlace;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Two servers in processes of their own over one PostgreSQL, behind one address. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TwoNodesIT {

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void aTurnIsSeenAtBothAndWhenOneIsKilledTheTalkGoesOnAtTheOther() throws Exception {
        StoragePlace place = RealPostgres.place(folder);
        try (Node one = Node.start(place);
                Node other = Node.start(place);
                OneAddress both = new OneAddress(List.of(one.port(), other.port()))) {
            send("PUT", both.port(), "/me/consents", "{\"storage\":\"granted\"}", "none");
            String session = send(
                            "POST",
                            both.port(),
                            "/sessions",
                            "{\"scenario\":\"refund\",\"language\":\"en\",\"seed\":7}",
                            "none")
                    .get("id")
                    .asString();
            // a connection is open before its server has read the session, which may then have a turn more
            Talker atOne = new Talker(one.port(), session + "?after=0");
            Talker atOther = new Talker(other.port(), session + "?after=0");
            say(one.port(), session, "That is a long wait.", "k1");
            assertThat(atOne.nextTurn()).isEqualTo(1);
            assertThat(atOther.nextTurn()).isEqualTo(1);
            atOther.say("Eleven days, and nobody rang you back.");
            assertThat(atOther.nextTurn()).isEqualTo(2);
            assertThat(atOne.nextTurn()).isEqualTo(2);

            one.close(); // SIGKILL
            assertThat(atOne.end()).isEqualTo(1006);
            JsonNode third = say(both.port(), session, "What did they say when you rang?", "k3");
            assertThat(say(both.port(), session, "What did they say when you rang?", "k3"))
                    .isEqualTo(third);
            assertThat(atOther.nextTurn()).isEqualTo(3);

            Talker again = new Talker(both.port(), session + "?after=2");
            assertThat(again.nextTurn()).isEqualTo(3);
            again.say("That sounds tiring.");
            assertThat(again.nextTurn()).isEqualTo(4);
            assertThat(atOther.nextTurn()).isEqualTo(4);
            assertThat(send("GET", both.port(), "/sessions/" + session, "", "none")
                            .get("turns"))
                    .hasSize(4);
            again.leave();
            atOther.leave();
        }
    }

    private JsonNode say(int port, String session, String words, String key) throws Exception {
        return send("POST", port, "/sessions/" + session + "/turns", TongliJson.line(Map.of("text", words)), key);
    }

    /** Once more where the connection broke, as a client does that has a key. */
    private JsonNode send(String method, int port, String path, String body, String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response;
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        }
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
        return TongliJson.mapper().readTree(response.body());
    }
}
