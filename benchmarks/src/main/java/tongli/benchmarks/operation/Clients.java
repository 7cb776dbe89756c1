package tongli.benchmarks.operation;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.UUID;
import tongli.client.Tongli;
import tongli.client.call.Call;
import tongli.client.call.Settings;
import tongli.client.model.ConsentAnswer;
import tongli.client.model.Language;
import tongli.client.model.NewConsents;
import tongli.client.model.NewSession;
import tongli.client.model.NewTurn;
import tongli.client.model.Turn;

/** Servers as a program asks them: by the Java client, which asks nothing again by itself here. */
final class Clients {

    /** Longer than any answer should take, so that a request that hangs is counted. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** One for all servers. */
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Clients() {}

    /** @param address such as {@code http://127.0.0.1:8080} */
    static Tongli of(String address) {
        return Tongli.with(Settings.of(URI.create(address))
                .withHttp(HTTP)
                .withTimeout(LONGEST)
                .withRetries(0));
    }

    /** Allows sessions to be kept. */
    static void allow(Tongli server) {
        server.me()
                .decideConsents(NewConsents.of().withStorage(ConsentAnswer.GRANTED))
                .send();
    }

    /** Begins a session. */
    static UUID start(Tongli server, String scenario, Language language, long seed) {
        return server.sessions()
                .startSession(NewSession.of(language).withScenario(scenario).withSeed(seed))
                .send()
                .id();
    }

    /** Something said, ready to be sent, and to be sent again with the same key. */
    static Call<Turn> turn(Tongli server, UUID session, String words, String key) {
        return server.sessions().takeTurn(session, NewTurn.of().withText(words)).withKey(key);
    }
}
