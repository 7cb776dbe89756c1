package tongli.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.persona.guard.Refusal;
import tongli.persona.speech.NoLineException;
import tongli.persona.speech.SpeakingBrief;

/** Asks the endpoint once. Safe for many threads. */
final class OneTry {

    /** Characters that a word of English may have on average, spaces included, and room for a model that reasons aloud. */
    private static final int WORD = 12;

    private static final int SLACK = 6_000;

    private final LlmEndpoint endpoint;
    private final HttpClient http;
    private final Executor readers;

    OneTry(LlmEndpoint endpoint, HttpClient http, Executor readers) {
        this.endpoint = endpoint;
        this.http = http;
        this.readers = readers;
    }

    /** A try without a line. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1;

        private final Refusal reason;
        private final transient Optional<Duration> retryAfter;

        Failed(Refusal reason, Optional<Duration> retryAfter, @Nullable Throwable cause) {
            super(reason.code(), cause);
            this.reason = reason;
            this.retryAfter = retryAfter;
        }

        Refusal reason() {
            return reason;
        }

        Optional<Duration> retryAfter() {
            return retryAfter;
        }
    }

    String line(LinePrompt prompt, SpeakingBrief brief, Deadline deadline) throws Failed {
        long most = brief.longest() * (brief.language() == Language.ZH ? 2L : WORD) + SLACK;
        Listening listening = new Listening((int) most);
        long first = Math.min(endpoint.patience().firstToken().toMillis(), deadline.leftMillis());
        try (EndpointCall call = new EndpointCall(http, readers, Duration.ofMillis(Math.max(1, first)))) {
            try {
                model(call)
                        .chat(List.of(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user())), listening);
                wait(listening.begun, first);
                return wait(listening.line, deadline.leftMillis());
            } catch (TimeoutException late) {
                throw new Failed(Refusal.TIMEOUT, Optional.empty(), late);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new Failed(Refusal.FAILED, Optional.empty(), stopped);
            } catch (ExecutionException failed) {
                throw failed(call, failed.getCause());
            } catch (RuntimeException broken) { // LangChain4j throws before it calls, too
                throw failed(call, broken);
            }
        }
    }

    private static <T> T wait(Future<T> future, long millis)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(millis, TimeUnit.MILLISECONDS);
    }

    private static Failed failed(EndpointCall call, @Nullable Throwable cause) {
        Refusal gathered = cause instanceof NoLineException none ? none.reason() : Refusal.FAILED;
        Optional<Duration> retryAfter = call.retryAfterSeconds().isPresent()
                ? Optional.of(Duration.ofSeconds(call.retryAfterSeconds().getAsInt()))
                : Optional.empty();
        return new Failed(call.failure().orElse(gathered), retryAfter, cause);
    }

    /** Only what every endpoint knows is sent: no temperature, no limit of tokens; some refuse the one or the other. */
    private OpenAiStreamingChatModel model(EndpointCall call) {
        OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder builder = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new Ready(call))
                .baseUrl(endpoint.url().toString())
                .modelName(endpoint.model())
                .timeout(endpoint.patience().whole())
                .logRequests(false)
                .logResponses(false);
        endpoint.key().ifPresent(key -> builder.apiKey(key.secret()));
        return builder.build();
    }

    /** A builder of the client that is there already; its time-outs are Tongli's own. */
    private record Ready(EndpointCall call) implements HttpClientBuilder {
        @Override
        public @Nullable Duration connectTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public @Nullable Duration readTimeout() {
            return null;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public dev.langchain4j.http.client.HttpClient build() {
            return call;
        }
    }
}
