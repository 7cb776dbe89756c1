package tongli.server.oncall;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tongli.server.seal.Secret;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** Whoever is told: takes everything with 204, unless an answer was laid out for it. */
public final class Receiver implements AutoCloseable {

    /** Of the examples of Standard Webhooks. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    public static final String CONTACT = "Welfare, extension 4411";

    /** What came. */
    public record Came(String id, long timestamp, String signature, String idempotencyKey, String body) {

        public JsonNode json() {
            return TongliJson.mapper().readTree(body);
        }

        /** As the guide tells receivers to. */
        public boolean isSigned() {
            return signature.equals(WebhookSecret.of(Secret.of(SECRET)).sign(id, timestamp, body));
        }
    }

    private record Reply(int status, Map<String, String> headers) {}

    private final HttpServer http;
    private final BlockingQueue<Came> came = new LinkedBlockingQueue<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean silent;

    public Receiver() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        http.createContext("/", this::take);
        http.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        came.add(new Came(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                Long.parseLong(exchange.getRequestHeaders().getFirst("webhook-timestamp")),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                body));
        if (silent) {
            try {
                closed.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        Reply reply = Optional.ofNullable(replies.poll()).orElse(new Reply(204, Map.of()));
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), -1);
        exchange.close();
    }

    /** Answers so next; what is laid out later comes later. */
    public void answers(int status, String... header) {
        replies.add(new Reply(status, header.length == 0 ? Map.of() : Map.of(header[0], header[1])));
    }

    /** Takes everything, and says nothing. */
    public void falls(boolean silentFromNow) {
        silent = silentFromNow;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/told?key=of-ours");
    }

    public OnCallSettings settings(Duration timeout, int tries) {
        return new OnCallSettings(address(), WebhookSecret.of(Secret.of(SECRET)), timeout, tries, Optional.of(CONTACT));
    }

    public OnCallSettings settings() {
        return settings(Duration.ofSeconds(10), 12);
    }

    /** Waits for the next. */
    public Came next() throws InterruptedException {
        Came one = came.poll(30, TimeUnit.SECONDS);
        if (one == null) {
            throw new AssertionError("nothing came");
        }
        return one;
    }

    /** What has come and was not waited for. */
    public List<Came> rest() {
        List<Came> all = new ArrayList<>();
        came.drainTo(all);
        return all;
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
