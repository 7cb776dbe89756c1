package tongli.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.sse.DefaultServerSentEventParser;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tongli.persona.guard.Refusal;

class EndpointCallTest {

    @Test
    void headersThatDoNotComeInTimeAreATimeOutWhoeverNoticesFirst() throws Exception {
        try (FakeEndpoint fake = new FakeEndpoint(FakeEndpoint.Call::hang);
                EndpointCall call =
                        new EndpointCall(HttpClient.newHttpClient(), Runnable::run, Duration.ofMillis(200))) {
            CompletableFuture<Throwable> failed = new CompletableFuture<>();
            call.execute(
                    HttpRequest.builder()
                            .method(HttpMethod.POST)
                            .url(fake.url() + "/chat/completions")
                            .body("{}")
                            .build(),
                    new DefaultServerSentEventParser(),
                    new ServerSentEventListener() {
                        @Override
                        public void onError(Throwable broken) {
                            failed.complete(broken);
                        }
                    });
            failed.get();
            assertThat(call.failure()).contains(Refusal.TIMEOUT);
        }
    }
}
