package tongli.client.call;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends requests, asks again what may be, and reads what comes back. Safe for many threads. */
public final class Transport {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int TOO_MANY = 429;
    private static final int AWAY = 503;
    private static final int UNCHANGED = 304;
    private static final int REFUSED_FROM = 300;
    /** Doubled each time, where the server does not say how long. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final Settings settings;
    private final Function<Duration, Executor> later;
    private final String base;

    public Transport(Settings settings) {
        this(settings, wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** @param later what runs things after a time */
    Transport(Settings settings, Function<Duration, Executor> later) {
        this.settings = settings;
        this.later = later;
        String address = settings.address().toString();
        this.base = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** A message or body as JSON. */
    public String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @throws NoAnswerException if it is no JSON of that shape */
    public <T> T read(String json, Class<T> type) {
        return readable(() -> MAPPER.readValue(json, type));
    }

    /** @throws NoAnswerException if it has not that shape */
    public <T> T convert(JsonNode json, Class<T> type) {
        return readable(() -> MAPPER.treeToValue(json, type));
    }

    static JsonMapper mapper() {
        return MAPPER;
    }

    /** A reading that may fail for what it reads. */
    interface Reading<T> {
        T read();
    }

    static <T> T readable(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JacksonException odd) {
            throw new NoAnswerException(
                    "the answer is not as the API describes it: " + odd.getOriginalMessage(), new IOException(odd));
        }
    }

    /** How long an answer is waited for. */
    public Duration timeout() {
        return settings.timeout();
    }

    /** Opens a WebSocket at a path of the server. */
    public CompletableFuture<WebSocket> socket(String path, WebSocket.Listener listener) {
        WebSocket.Builder socket = settings.http().newWebSocketBuilder().connectTimeout(settings.timeout());
        settings.token().ifPresent(token -> socket.header("Authorization", "Bearer " + token));
        return socket.buildAsync(URI.create("ws" + base.substring("http".length()) + path), listener);
    }

    <B> CompletableFuture<HttpResponse<B>> send(Request request, HttpResponse.BodyHandler<B> body) {
        return settings.http().sendAsync(request.toHttp(base, settings), body);
    }

    /** The answer of a request, asked for again where that is safe and helps. */
    CompletableFuture<HttpResponse<byte[]>> sendUntilAnswered(Request request) {
        return attempt(request, 0);
    }

    private CompletableFuture<HttpResponse<byte[]>> attempt(Request request, int before) {
        return send(request, HttpResponse.BodyHandlers.ofByteArray())
                .handle((response, failed) -> {
                    Optional<Duration> wait = failed == null
                            ? waitBefore(request, response, before)
                            : request.mayBeRepeated()
                                            && before < settings.retries()
                                            && NoAnswerException.plain(failed) instanceof NoAnswerException
                                    ? Optional.of(backOff(before))
                                    : Optional.empty();
                    if (wait.isPresent()) {
                        return CompletableFuture.supplyAsync(() -> request, later.apply(wait.get()))
                                .thenCompose(again -> attempt(again, before + 1));
                    }
                    return failed == null
                            ? answered(response)
                            : CompletableFuture.<HttpResponse<byte[]>>failedFuture(NoAnswerException.plain(failed));
                })
                .thenCompose(Function.identity());
    }

    private Optional<Duration> waitBefore(Request request, HttpResponse<byte[]> response, int before) {
        // what is limited was not looked at, so it may always come again; what a server cannot do now may have been
        // begun
        boolean again = response.statusCode() == TOO_MANY || (response.statusCode() == AWAY && request.isIdempotent());
        if (!again || before >= settings.retries()) {
            return Optional.empty();
        }
        Duration wait = retryAfter(response).orElse(backOff(before));
        return wait.compareTo(settings.longestWait()) > 0 ? Optional.empty() : Optional.of(wait);
    }

    private static Duration backOff(int before) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(before, 10));
    }

    private static CompletableFuture<HttpResponse<byte[]>> answered(HttpResponse<byte[]> response) {
        return response.statusCode() < REFUSED_FROM || response.statusCode() == UNCHANGED
                ? CompletableFuture.completedFuture(response)
                : CompletableFuture.failedFuture(problem(response));
    }

    private static ProblemException problem(HttpResponse<byte[]> response) {
        JsonNode told = told(response);
        List<ProblemException.FieldError> errors = new ArrayList<>();
        told.path("errors")
                .forEach(one -> errors.add(new ProblemException.FieldError(
                        one.path("field").asString(""), one.path("message").asString(""))));
        return new ProblemException(
                response.statusCode(),
                told.path("type").asString(""),
                told.path("title").asString(""),
                told.path("detail").asString(""),
                errors,
                retryAfter(response));
    }

    /** A proxy's page is no problem of the server's. */
    private static JsonNode told(HttpResponse<byte[]> response) {
        try {
            return MAPPER.readTree(new String(response.body(), StandardCharsets.UTF_8));
        } catch (JacksonException page) {
            return MAPPER.createObjectNode();
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
}
