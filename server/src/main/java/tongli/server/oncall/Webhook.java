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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tongli.wire.TongliJson;

/**
 * Posts messages to the address that the operator set, and to no other: no redirect is followed, no name that leads to an address which serves a
 * machine's own network card is, no longer waited than was set, and nothing of the answer read but its head. Safe for many threads.
 */
public final class Webhook {

    private final OnCallSettings settings;
    private final InstantSource clock;
    private final HttpClient http;

    public Webhook(OnCallSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** @throws InterruptedException if this thread is to end; the other side may have it then */
    public Answer send(OnCallMessage message) throws InterruptedException {
        try {
            requireFit(settings.address());
        } catch (UnknownHostException unknown) {
            return Answer.none("the host's name is not known");
        } catch (IOException unfit) {
            return Answer.none("the host's name leads to an address that nobody is told at");
        }
        CompletableFuture<HttpResponse<InputStream>> asked =
                http.sendAsync(request(message), HttpResponse.BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> response = asked.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            response.body().close(); // hangs up
            return Answer.of(response.statusCode(), response.headers().firstValue("Retry-After"), clock.instant());
        } catch (TimeoutException slow) {
            return Answer.none("no answer in time");
        } catch (ExecutionException failed) {
            return Answer.none("no answer ("
                    + (failed.getCause() == null ? failed : failed.getCause())
                            .getClass()
                            .getSimpleName()
                    + ")");
        } catch (IOException notClosed) {
            return Answer.none("no whole answer");
        } finally {
            asked.cancel(true);
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
    static void requireFit(URI address) throws IOException {
        boolean plain = "http".equals(address.getScheme());
        for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
            boolean nobody = one.isLinkLocalAddress() || one.isAnyLocalAddress() || one.isMulticastAddress();
            if (nobody || plain && !one.isLoopbackAddress()) {
                throw new IOException("unfit");
            }
        }
    }
}
