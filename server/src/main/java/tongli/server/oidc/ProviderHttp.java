package tongli.server.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tongli.server.outgoing.BoundedBody;

/** Asks the provider: no redirect followed, no longer waited than is set, no more read than {@link #MOST_BYTES}. Safe for many threads. */
final class ProviderHttp implements HTTPRequestSender, ResourceRetriever {

    /** Key sets of large providers have some 20 kB. */
    private static final int MOST_BYTES = 512 * 1024;

    private static final int OK = 200;

    private final Duration within;
    private final HttpClient http;

    /** @param within for all of an answer, to the last byte */
    ProviderHttp(Duration within) {
        this.within = within;
        this.http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(within)
                .build();
    }

    /** @throws IOException if there is no whole answer in time, or another status than 200 */
    String get(URI address) throws IOException {
        HttpResponse<byte[]> response = send(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .build());
        if (response.statusCode() != OK) {
            throw new IOException("the answer has the status " + response.statusCode());
        }
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    @Override
    public Resource retrieveResource(URL address) throws IOException {
        return new Resource(get(URI.create(address.toString())), "application/json");
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
        HttpRequest.Builder asked = HttpRequest.newBuilder(request.getURI())
                .POST(HttpRequest.BodyPublishers.ofString(request.getBody(), StandardCharsets.UTF_8));
        request.getHeaderMap().forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
        HttpResponse<byte[]> response = send(asked.build());
        HTTPResponse answer = new HTTPResponse(response.statusCode());
        response.headers().firstValue("Content-Type").ifPresent(type -> answer.setHeader("Content-Type", type));
        answer.setBody(new String(response.body(), StandardCharsets.UTF_8));
        return answer;
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> asked = http.sendAsync(request, head -> new BoundedBody(MOST_BYTES));
        try {
            return asked.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("no answer in time", slow);
        } catch (ExecutionException failed) {
            throw new IOException("no answer", failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("stopping", stopping);
        } finally {
            asked.cancel(true);
        }
    }
}
