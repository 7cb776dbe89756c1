package tongli.llm;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks an endpoint for its list of models, so that a person can be told whether it answers. Sends nobody's words. */
public final class EndpointProbe {

    private static final int MOST_BYTES = 1 << 20;
    private static final int OK = 200;

    private EndpointProbe() {}

    /**
     * What was found.
     *
     * @param answers whether the endpoint can be used, as far as can be seen without asking it for a line
     * @param detail for a person to read
     */
    public record Found(boolean answers, String detail) {}

    public static Found ask(LlmEndpoint endpoint) {
        String where = endpoint.model() + " at " + endpoint.voice().host();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.url() + "/models"))
                .timeout(endpoint.patience().firstToken());
        endpoint.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.secret()));
        CompletableFuture<HttpResponse<InputStream>> asked =
                LlmLineWriter.client(endpoint).sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try {
            HttpResponse<InputStream> response =
                    asked.get(endpoint.patience().whole().toMillis(), TimeUnit.MILLISECONDS);
            try (InputStream in = new BoundedInput(response.body(), MOST_BYTES)) {
                return found(where, response.statusCode(), endpoint, in);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Found(false, where + " was not asked");
        } catch (ExecutionException | TimeoutException | IOException gone) {
            asked.cancel(true);
            return new Found(false, where + " does not answer; is the server running, and the address right?");
        }
    }

    private static Found found(String where, int status, LlmEndpoint endpoint, InputStream in) throws IOException {
        if (status == 401 || status == 403) {
            return new Found(false, where + " wants another key: it goes into a file named by --llm-key-file");
        }
        if (status != OK) {
            return new Found(true, "%s answers, but not with a list of models (status %d)".formatted(where, status));
        }
        boolean listed =
                new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).contains("\"" + endpoint.model() + "\"");
        return new Found(true, where + (listed ? " answers" : " answers, but its list of models has no such name"));
    }
}
