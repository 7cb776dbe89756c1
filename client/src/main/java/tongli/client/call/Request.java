package tongli.client.call;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What goes to the server, as the generated classes put it together. Immutable. */
public final class Request {

    private static final String KEY = "Idempotency-Key";

    private final Transport transport;
    private final String method;
    private final String address;
    private final Map<String, String> headers;
    private final Optional<String> body;
    private final Optional<Duration> timeout;

    private Request(
            Transport transport,
            String method,
            String address,
            Map<String, String> headers,
            Optional<String> body,
            Optional<Duration> timeout) {
        this.transport = transport;
        this.method = method;
        this.address = address;
        this.headers = headers;
        this.body = body;
        this.timeout = timeout;
    }

    private static Request of(Transport transport, String method, String path) {
        return new Request(
                transport,
                method,
                path,
                Map.of("Accept", "application/json, application/problem+json"),
                Optional.empty(),
                Optional.empty());
    }

    public static Request get(Transport transport, String path) {
        return of(transport, "GET", path);
    }

    public static Request post(Transport transport, String path) {
        return of(transport, "POST", path);
    }

    public static Request put(Transport transport, String path) {
        return of(transport, "PUT", path);
    }

    public static Request patch(Transport transport, String path) {
        return of(transport, "PATCH", path);
    }

    public static Request delete(Transport transport, String path) {
        return of(transport, "DELETE", path);
    }

    /** What varies in a path, so written that it stays one part of it. */
    public static String part(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** With a parameter, unless it is null. */
    public Request query(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        String join = address.contains("?") ? "&" : "?";
        return new Request(transport, method, address + join + name + "=" + part(value), headers, body, timeout);
    }

    /** With a body as JSON, unless it is null. */
    public Request body(@Nullable Object value) {
        return value == null
                ? this
                : new Request(transport, method, address, headers, Optional.of(transport.write(value)), timeout)
                        .header("Content-Type", "application/json");
    }

    /** With a key of its own, with which it may be sent again and is done once. */
    public Request keyed() {
        return header(KEY, UUID.randomUUID().toString());
    }

    Request header(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new Request(transport, method, address, Map.copyOf(more), body, timeout);
    }

    Request within(Duration other) {
        return new Request(transport, method, address, headers, body, Optional.of(other));
    }

    Transport transport() {
        return transport;
    }

    /** Whether doing it twice is as doing it once. */
    boolean isIdempotent() {
        return headers.containsKey(KEY) || !(method.equals("POST") || method.equals("PATCH"));
    }

    /** Whether it may be sent again although it may have been done: what only reads, and what has a key. */
    boolean mayBeRepeated() {
        return headers.containsKey(KEY) || method.equals("GET");
    }

    HttpRequest toHttp(String base, Settings settings) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + address))
                .timeout(timeout.orElse(settings.timeout()))
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
        headers.forEach(request::header);
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    /** The call whose answer is this shape, in JSON. */
    public <T> Call<T> reads(Class<T> type) {
        return new Call<>(this, response -> json(response, type));
    }

    /** The call whose answer is a list of this shape. */
    public <T> Call<List<T>> list(Class<T> type) {
        return new Call<>(
                this,
                response -> Transport.readable(
                        () -> Transport.mapper().readerForListOf(type).readValue(response.body())));
    }

    /** The call that is answered with this shape, or with nothing. */
    public <T> Call<Optional<T>> perhaps(Class<T> type) {
        return new Call<>(
                this, response -> response.body().length == 0 ? Optional.empty() : Optional.of(json(response, type)));
    }

    /** The call that is answered with nothing but that it was done. */
    public Call<Done> nothing() {
        return new Call<>(this, response -> Done.DONE);
    }

    public Call<String> text(String mediaType) {
        return new Call<>(accepting(mediaType), response -> new String(response.body(), StandardCharsets.UTF_8));
    }

    public Call<byte[]> bytes(String mediaType) {
        return new Call<>(accepting(mediaType), HttpResponse::body);
    }

    private Request accepting(String mediaType) {
        return header("Accept", mediaType + ", application/problem+json");
    }

    private static <T> T json(HttpResponse<byte[]> response, Class<T> type) {
        return Transport.readable(() -> Transport.mapper().readValue(response.body(), type));
    }
}
