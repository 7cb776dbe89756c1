package tongli.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private EndpointProbe() {}

    /**
     * What was found.
     *
     * @param answers whether the endpoint can be used, as far as can be seen without asking it for a line
     * @param detail for a person to read
     */
    public record Found(boolean answers, String detail) {}

    /** Takes no longer than a turn would, headers and list together. */
    public static Found ask(LlmEndpoint endpoint) {
        String where = endpoint.model() + " at " + endpoint.voice().host();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.url() + "/models"));
        endpoint.key().ifPresent(key -> request.header("Authorization", "Bearer " + key.secret()));
        CompletableFuture<HttpResponse<InputStream>> asked =
                LlmLineWriter.client(endpoint).sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        // read on another thread, for a read that nothing comes to waits for ever
        CompletableFuture<Found> found = asked.thenApplyAsync(response -> found(where, response, endpoint));
        try {
            return found.get(endpoint.patience().whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Found(false, where + " was not asked");
        } catch (TimeoutException late) {
            return new Found(
                    false,
                    "%s did not answer in time (%d s); is the server well, or does it need a longer --llm-timeout?"
                            .formatted(where, endpoint.patience().whole().toSeconds()));
        } catch (ExecutionException gone) {
            return new Found(false, where + " does not answer; is the server running, and the address right?");
        } finally {
            asked.cancel(true);
            asked.thenAccept(response -> close(response.body()));
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone); // nobody asks for it any more
        }
    }

    private static Found found(String where, HttpResponse<InputStream> response, LlmEndpoint endpoint) {
        int status = response.statusCode();
        if (status / 100 != 2) {
            return new Found(false, "%s answers with status %d: %s".formatted(where, status, remedy(status)));
        }
        try (InputStream in = new BoundedInput(response.body(), MOST_BYTES)) {
            String said = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip();
            if (!isList(said)) {
                return new Found(
                        false,
                        where
                                + " answers, but not with a list of models, so it is no OpenAI-compatible endpoint; --llm-url is"
                                + " the address of the API, which often ends in /v1");
            }
            boolean listed = said.contains("\"" + endpoint.model() + "\"");
            return new Found(true, where + (listed ? " answers" : " answers, but its list of models has no such name"));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** As far as is needed to tell it from a page: an object with {@code data}, in which the models stand. */
    private static boolean isList(String said) {
        return said.startsWith("{") && said.contains("\"data\"");
    }

    private static String remedy(int status) {
        return switch (status) {
            case 401, 403 -> "it wants another key, which goes into a file named by --llm-key-file";
            case 429 -> "it is asked too often; try again later";
            default ->
                status >= 500
                        ? "something is wrong there; look into its log, or try again later"
                        : status >= 400
                                ? "it has no list of models there; --llm-url is the address of the API, which often ends in /v1"
                                : "it sends elsewhere, which is not followed; give --llm-url the address it moved to";
        };
    }
}
