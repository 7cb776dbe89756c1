package tongli.server.oncall;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import tongli.wire.TongliJson;

/**
 * Posts messages to the address that the operator set, and to no other: no redirect is followed, no name that leads to an address which serves a
 * machine's own network card is, no longer waited than was set, be it for the name or for the answer, and nothing of the answer read but its head. Safe for many
 * threads.
 */
public final class Webhook {

    private final OnCallSettings settings;
    private final InstantSource clock;
    private final Names names;
    private final HttpClient http;

    /** What names of hosts mean. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** Looking a name up cannot be broken off. */
    private static final Executor LOOKING_UP = work -> {
        Thread thread = new Thread(work, "on-call-name");
        thread.setDaemon(true);
        thread.start();
    };

    private static final class Unfit extends IOException {
        private static final long serialVersionUID = 1L;
    }

    public Webhook(OnCallSettings settings, InstantSource clock) {
        this(settings, clock, InetAddress::getAllByName);
    }

    Webhook(OnCallSettings settings, InstantSource clock, Names names) {
        this.settings = settings;
        this.clock = clock;
        this.names = names;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** @throws InterruptedException if this thread is to end; the other side may have it then */
    public Answer send(OnCallMessage message) throws InterruptedException {
        AtomicReference<Future<?>> sent = new AtomicReference<>();
        CompletableFuture<HttpResponse<InputStream>> asked = CompletableFuture.runAsync(this::requireFit, LOOKING_UP)
                .thenCompose(fit -> {
                    CompletableFuture<HttpResponse<InputStream>> sending =
                            http.sendAsync(request(message), HttpResponse.BodyHandlers.ofInputStream());
                    sent.set(sending);
                    return sending;
                });
        try {
            HttpResponse<InputStream> response = asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            response.body().close(); // hangs up
            return Answer.of(response.statusCode(), response.headers().firstValue("Retry-After"), clock.instant());
        } catch (TimeoutException slow) {
            return Answer.none("no answer in time");
        } catch (ExecutionException failed) {
            return Answer.none(why(failed.getCause() == null ? failed : failed.getCause()));
        } catch (IOException notClosed) {
            return Answer.none("no whole answer");
        } finally {
            asked.cancel(true); // whose name is found only now is sent nothing any more
            Future<?> sending = sent.get();
            if (sending != null) {
                sending.cancel(true);
            }
        }
    }

    private static String why(Throwable failed) {
        if (failed instanceof Unfit) {
            return "the host's name leads to an address that nobody is told at";
        }
        return failed instanceof UnknownHostException
                ? "the host's name is not known"
                : "no answer (" + failed.getClass().getSimpleName() + ")";
    }

    private void requireFit() {
        try {
            requireFit(settings.address(), names);
        } catch (IOException unfit) {
            throw new CompletionException(unfit);
        }
    }

    private HttpRequest request(OnCallMessage message) {
        String body = TongliJson.line(message);
        Instant now = clock.instant();
        String id = message.id().toString();
        return HttpRequest.newBuilder(settings.address())
                .header("Content-Type", "application/json")
                .header("User-Agent", "Tongli")
                .header("Idempotency-Key", id)
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", settings.secret().sign(id, now.getEpochSecond(), body))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    /** What a name means may change after it was checked at the start; {@code http} stays on this machine all the same. */
    static void requireFit(URI address, Names names) throws IOException {
        boolean plain = "http".equals(address.getScheme());
        for (InetAddress one : names.addresses(address.getHost())) {
            boolean nobody = one.isLinkLocalAddress() || one.isAnyLocalAddress() || one.isMulticastAddress();
            if (nobody || plain && !one.isLoopbackAddress()) {
                throw new Unfit();
            }
        }
    }
}
