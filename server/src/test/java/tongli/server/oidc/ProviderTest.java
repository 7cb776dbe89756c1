package tongli.server.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongli.server.seal.Secret;

class ProviderTest {

    private static final URI BACK = URI.create("https://tongli.example/");

    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;
    private volatile CountDownLatch held = new CountDownLatch(0);
    private volatile CountDownLatch reached = new CountDownLatch(1);
    private final AtomicLong nanos = new AtomicLong();
    private HttpServer http;
    private Provider provider;

    @BeforeEach
    void start() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
        provider = new Provider(
                new OidcSettings(
                        URI.create(issuer()),
                        "tongli-test",
                        Secret.of("a secret"),
                        "School",
                        Optional.empty(),
                        Optional.empty()),
                nanos::get);
    }

    @AfterEach
    void stop() {
        held.countDown();
        http.stop(0);
    }

    private String issuer() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        reached.countDown();
        try {
            held.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        byte[] body = """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/end", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private URI leave() {
        return provider.address(new Trip("secret"), "state", BACK);
    }

    @Test
    void oneThatDoesNotAnswerIsAskedAgainOnlyAfterAWhile() {
        status = 500;
        assertThatThrownBy(this::leave).isInstanceOf(ProviderAway.class);
        status = 200;
        nanos.addAndGet(Duration.ofSeconds(14).toNanos());
        assertThatThrownBy(this::leave).isInstanceOf(ProviderAway.class);
        assertThat(asked).hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(leave().toString()).startsWith(issuer() + "/authorize?");
        assertThat(asked).hasValue(2);
    }

    @Test
    void nobodyAsksToSignOut() {
        assertThat(provider.signOut(BACK)).isEmpty();
        assertThat(asked).hasValue(0);
        leave();
        nanos.addAndGet(Duration.ofHours(2).toNanos());
        assertThat(provider.signOut(BACK))
                .hasValueSatisfying(end -> assertThat(end.toString()).startsWith(issuer() + "/end?"));
        assertThat(asked).hasValue(1);
    }

    @Test
    void nobodyWaitsForWhoeverAsks() throws InterruptedException {
        held = new CountDownLatch(1);
        CompletableFuture<URI> first = CompletableFuture.supplyAsync(this::leave);
        reached.await();
        assertThatThrownBy(this::leave).isInstanceOf(ProviderAway.class);
        held.countDown();
        assertThat(first.join().toString()).startsWith(issuer());

        nanos.addAndGet(Duration.ofHours(2).toNanos());
        held = new CountDownLatch(1);
        reached = new CountDownLatch(1);
        CompletableFuture<URI> renewing = CompletableFuture.supplyAsync(this::leave);
        reached.await();
        assertThat(leave().toString()).startsWith(issuer()); // by what is known, while it is renewed
        held.countDown();
        assertThat(renewing.join().toString()).startsWith(issuer());
        assertThat(asked).hasValue(2);
    }
}
