package tongli.client.call;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A request that has not gone yet, and how its answer is read. It may be sent as often as one likes; what has an idempotency key has the same each time,
 * and so is done once. Immutable, safe for many threads.
 *
 * <p>By itself is asked again, after as long as the server asks for: what was limited (429), what the server cannot do at the moment (503) if doing it twice
 * is as doing it once, and, where no answer came, what only reads or has a key.
 */
public final class Call<T> {

    private static final int UNCHANGED = 304;

    private final Request request;
    private final Function<HttpResponse<byte[]>, T> reader;

    Call(Request request, Function<HttpResponse<byte[]>, T> reader) {
        this.request = request;
        this.reader = reader;
    }

    /**
     * Sends it, and waits for what it brings.
     *
     * @throws ProblemException if the server refuses
     * @throws NoAnswerException if no answer comes, or the thread is interrupted
     * @throws IllegalStateException if nothing has changed since what {@link #unlessStill} named; ask for the {@link #answer} then
     */
    public T send() {
        return value(answer());
    }

    /** The same, with status and headers. */
    public Response<T> answer() {
        return NoAnswerException.await(answerLater());
    }

    /** The same without waiting; fails with what {@link #send} throws. */
    public CompletableFuture<T> sendLater() {
        return answerLater().thenApply(Call::value);
    }

    public CompletableFuture<Response<T>> answerLater() {
        return request.transport()
                .sendUntilAnswered(request)
                .thenApply(response -> new Response<>(
                        response.statusCode(),
                        response.headers(),
                        response.statusCode() == UNCHANGED ? Optional.empty() : Optional.of(reader.apply(response))));
    }

    /** Only how it went, for whoever measures: sent once, whatever comes back is thrown away unread, and every status is an answer. */
    public CompletableFuture<Integer> statusLater() {
        return request.transport()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    /** The same call, its answer as the JSON that came, to the last field. */
    public Call<JsonNode> asJson() {
        return request.reads(JsonNode.class);
    }

    /** How long the answer is waited for, in place of what the settings say. */
    public Call<T> within(Duration timeout) {
        return new Call<>(request.within(timeout), reader);
    }

    /** With a key of the caller's own: what is sent again with it, by whichever process, is done once. Only turns take one. */
    public Call<T> withKey(String key) {
        return header("Idempotency-Key", key);
    }

    /** Changes what still has this ETag; where it has another the answer is the problem {@code changed-meanwhile}. */
    public Call<T> ifStill(String etag) {
        return header("If-Match", etag);
    }

    /** Brings nothing where it still has this ETag: see {@link Response#isUnchanged}. With {@code *}, what adds never replaces. */
    public Call<T> unlessStill(String etag) {
        return header("If-None-Match", etag);
    }

    /** With a header of one's own. */
    public Call<T> header(String name, String value) {
        return new Call<>(request.header(name, value), reader);
    }

    private static <T> T value(Response<T> answer) {
        return answer.value()
                .orElseThrow(
                        () -> new IllegalStateException("nothing has changed; ask for the answer, not for the value"));
    }
}
