package tongli.llm;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tongli.persona.guard.Refusal;

/**
 * One request to an endpoint: to that machine only, no redirect followed, no more than {@value #MOST_BYTES} bytes read, and
 * given up the moment it is closed. For one use, by one thread; the answer is read on another.
 */
final class EndpointCall implements dev.langchain4j.http.client.HttpClient, Closeable {

    /** A long line in many small events is some 50 kB. */
    static final int MOST_BYTES = 512 * 1024;

    private static final String LAST = "[DONE]";
    private static final int REDIRECTS = 300;
    private static final int REFUSALS = 400;
    private static final int TOO_MANY = 429;
    private static final int FAILURES = 500;

    private final HttpClient http;
    private final Executor readers;
    private final Duration headersWithin;

    private @Nullable CompletableFuture<HttpResponse<InputStream>> asked;
    private @Nullable InputStream answer;
    private boolean closed;
    private Optional<Refusal> failure = Optional.empty();
    private OptionalInt retryAfterSeconds = OptionalInt.empty();

    EndpointCall(HttpClient http, Executor readers, Duration headersWithin) {
        this.http = http;
        this.readers = readers;
        this.headersWithin = headersWithin;
    }

    /** What went wrong on the way, if anything did. */
    synchronized Optional<Refusal> failure() {
        return failure;
    }

    /** How long the endpoint asks to be left alone. */
    synchronized OptionalInt retryAfterSeconds() {
        return retryAfterSeconds;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are read as they come");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        java.net.http.HttpRequest.Builder call = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .timeout(headersWithin)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> call.header(name, value)));
        synchronized (this) {
            if (closed) {
                throw new CancellationException("the call is over");
            }
            asked = http.sendAsync(call.build(), HttpResponse.BodyHandlers.ofInputStream());
            asked.whenCompleteAsync((response, broken) -> read(response, broken, parser, listener), readers);
        }
    }

    private void read(
            @Nullable HttpResponse<InputStream> response,
            @Nullable Throwable broken,
            ServerSentEventParser parser,
            ServerSentEventListener listener) {
        if (response == null) {
            Throwable cause = broken == null ? new IOException("no answer") : broken;
            fail(reasonOf(cause), listener, cause);
            return;
        }
        try (InputStream in = new BoundedInput(response.body(), MOST_BYTES)) {
            keep(in);
            Optional<Refusal> refused = refusalOf(response);
            if (refused.isPresent()) {
                fail(
                        refused.get(),
                        listener,
                        new HttpException(response.statusCode(), refused.get().code()));
                return;
            }
            Heard heard = new Heard(listener);
            parser.parse(in, heard);
            heard.onClose();
        } catch (IOException | RuntimeException gone) {
            fail(reasonOf(gone), listener, gone);
        }
    }

    private Optional<Refusal> refusalOf(HttpResponse<InputStream> response) {
        int status = response.statusCode();
        synchronized (this) {
            retryAfterSeconds = response.headers().firstValue("Retry-After").stream()
                    .filter(value -> value.matches("\\d{1,5}"))
                    .mapToInt(Integer::parseInt)
                    .mapToObj(OptionalInt::of)
                    .findFirst()
                    .orElse(OptionalInt.empty());
        }
        if (status >= FAILURES) {
            return Optional.of(Refusal.ENDPOINT_ERROR);
        }
        if (status == TOO_MANY) {
            return Optional.of(Refusal.RATE_LIMITED);
        }
        if (status >= REFUSALS) {
            return Optional.of(Refusal.REQUEST_REFUSED);
        }
        if (status >= REDIRECTS) {
            return Optional.of(Refusal.REDIRECTED);
        }
        boolean streams = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/event-stream"))
                .isPresent();
        return streams ? Optional.empty() : Optional.of(Refusal.MALFORMED);
    }

    /** Too slow is too slow, whether this clock or that of whoever waits runs out first. */
    private static Refusal reasonOf(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                return Refusal.TIMEOUT;
            }
        }
        return Refusal.UNREACHABLE;
    }

    private void fail(Refusal reason, ServerSentEventListener listener, Throwable cause) {
        note(reason);
        listener.onError(cause instanceof CompletionException && cause.getCause() != null ? cause.getCause() : cause);
    }

    private synchronized void note(Refusal reason) {
        failure = failure.or(() -> Optional.of(reason));
    }

    private synchronized void keep(InputStream in) throws IOException {
        answer = in;
        if (closed) {
            in.close();
        }
    }

    /** Gives up: whoever waits for the answer on the other thread is woken. */
    @Override
    public synchronized void close() {
        closed = true;
        if (asked != null) {
            asked.cancel(true);
        }
        if (answer != null) {
            try {
                answer.close();
            } catch (IOException ignored) {
                closed = true; // it is gone either way
            }
        }
    }

    /** Tells a broken connection from an answer that is too big, and knows the end where nobody hangs up. */
    private final class Heard implements ServerSentEventListener {
        private final ServerSentEventListener inner;
        private boolean over;

        Heard(ServerSentEventListener inner) {
            this.inner = inner;
        }

        @Override
        public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
            inner.onEvent(event, context);
            if (LAST.equals(event.data())) {
                onClose();
            }
        }

        @Override
        public void onError(Throwable broken) {
            note(broken instanceof BoundedInput.TooBigException ? Refusal.TOO_BIG : reasonOf(broken));
            inner.onError(broken);
        }

        @Override
        public void onClose() {
            if (!over) {
                over = true;
                inner.onClose();
            }
        }
    }
}
