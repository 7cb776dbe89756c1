package tongli.server.lrs;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import tongli.server.outgoing.BoundedBody;

/**
 * Posts statements: to that address only, no redirect followed (the login would go along), no more than so long waited, and no more than
 * {@value #MOST_BYTES} bytes of the answer read. Safe for many threads.
 */
final class Post {

    /** Fifty ids are two kilobytes. */
    static final int MOST_BYTES = 256 * 1024;

    private final HttpClient http;
    private final Duration within;

    /** @param within for all of it, to the last byte of the answer */
    Post(Duration within) {
        this.within = within;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(within)
                .build();
    }

    /** @throws IOException if there is no whole answer in time */
    HttpResponse<byte[]> send(RecordStore store, List<Told> batch) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(store.statements())
                .header("Content-Type", "application/json")
                .header("X-Experience-API-Version", store.version())
                .POST(HttpRequest.BodyPublishers.ofString(
                        batch.stream().map(Told::json).collect(Collectors.joining(",", "[", "]")),
                        StandardCharsets.UTF_8));
        store.login().ifPresent(login -> request.header("Authorization", login.header()));
        CompletableFuture<HttpResponse<byte[]>> asked =
                http.sendAsync(request.build(), head -> new BoundedBody(MOST_BYTES));
        try {
            return asked.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("no answer in time", slow);
        } catch (ExecutionException failed) {
            throw new IOException("no answer", failed.getCause());
        } finally {
            asked.cancel(true);
        }
    }
}
