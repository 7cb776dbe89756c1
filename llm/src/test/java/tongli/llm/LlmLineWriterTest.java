package tongli.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tongli.persona.guard.Refusal;
import tongli.persona.speech.NoLineException;

class LlmLineWriterTest {

    private static final Map<String, String> AT_ONCE = Map.of("Retry-After", "0");

    @Test
    void aLineIsGatheredFromItsPieces() throws Exception {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("They took it off the board, just like that."))) {
            var draft = new LlmLineWriter(fake.endpoint()).write(Given.brief("That must sting."));
            assertThat(draft.text()).isEqualTo("They took it off the board, just like that.");
            assertThat(draft.instructions()).contains(Given.CANARY).doesNotContain("route is gone");
        }
    }

    @Test
    void theRequestSaysWhatEveryEndpointKnowsAndNothingElse() throws Exception {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Yes."))) {
            new LlmLineWriter(fake.endpoint()).write(Given.brief("That must sting."));
            JsonNode body = fake.calls().get(0).body();
            assertThat(body.fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrder("model", "messages", "stream", "stream_options");
            assertThat(body.at("/messages/0/role").asText()).isEqualTo("system");
            assertThat(body.at("/messages/1/role").asText()).isEqualTo("user");
            assertThat(body.at("/messages/1/content").asText()).contains("They have just said: 〔That must sting.〕");
        }
    }

    @Test
    void whatSaysWhoSomebodyIsStaysHereAndComesBackInTheAnswer() throws Exception {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Is (NAME-1) on (PHONE-1) too, like Mara?"))) {
            String draft = new LlmLineWriter(fake.endpoint())
                    .write(Given.brief("My sister Hannah is on 07700 900123, Mara Finch."))
                    .text();
            assertThat(fake.calls().get(0).body().toString())
                    .contains("My sister （NAME-1） is on （PHONE-1）, Mara Finch.")
                    .doesNotContain("Hannah", "900123");
            assertThat(draft).isEqualTo("Is Hannah on 07700 900123 too, like Mara?");
        }
    }

    @Test
    void theKeyGoesToTheEndpointOnlyAndStandsInNoText() throws Exception {
        ApiKey key = ApiKey.of("sk-secret-7", "a test");
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("Yes."))) {
            LlmEndpoint endpoint = LlmEndpoint.of(fake.url(), "fake", Optional.of(key), Patience.usual(), false);
            new LlmLineWriter(endpoint).write(Given.brief("Hello."));
            assertThat(fake.calls().get(0).exchange().getRequestHeaders().getFirst("Authorization"))
                    .isEqualTo("Bearer sk-secret-7");
            assertThat(endpoint.toString() + key).doesNotContain("sk-secret");
        }
    }

    @Test
    void theEndIsKnownWhereNobodyHangsUp() throws Exception {
        try (FakeEndpoint fake = new FakeEndpoint(call -> {
            call.stream().piece("They took it.").end("stop");
            call.hang();
        })) {
            assertThat(new LlmLineWriter(fake.impatient())
                            .write(Given.brief("Oh."))
                            .text())
                    .isEqualTo("They took it.");
        }
    }

    static Stream<Arguments> endpointsThatFail() {
        return Stream.of(
                failing("hangs before the headers", Refusal.TIMEOUT, FakeEndpoint.Call::hang),
                failing("hangs after the headers", Refusal.TIMEOUT, call -> {
                    call.stream();
                    call.hang();
                }),
                failing("hangs after half", Refusal.TIMEOUT, call -> {
                    call.stream().piece("They took ");
                    call.hang();
                }),
                failing("drips for ever", Refusal.TIMEOUT, call -> {
                    var stream = call.stream();
                    do {
                        stream.raw(": wait\n");
                    } while (!call.waits());
                }),
                failing("hangs after every event but the last", Refusal.TIMEOUT, call -> {
                    call.stream().piece("They took it.").event("{\"choices\":[]}");
                    call.hang();
                }),
                failing(
                        "hangs up after half",
                        Refusal.MALFORMED,
                        call -> call.stream().piece("They took ")),
                failing(
                        "is cut off by a limit",
                        Refusal.TOO_LONG,
                        call -> call.stream().piece("They took ").end("length")),
                failing(
                        "is cut off by a filter",
                        Refusal.MALFORMED,
                        call -> call.stream().piece("They took ").end("content_filter")),
                failing("is busy", Refusal.RATE_LIMITED, call -> call.status(429, AT_ONCE, "slow down")),
                failing(
                        "is busy for long",
                        Refusal.RATE_LIMITED,
                        call -> call.status(429, Map.of("Retry-After", "3600"), "")),
                failing("breaks", Refusal.ENDPOINT_ERROR, call -> call.status(500, AT_ONCE, "oops")),
                failing("does not know the model", Refusal.REQUEST_REFUSED, call -> call.status(404, Map.of(), "{}")),
                failing("does not know the key", Refusal.REQUEST_REFUSED, call -> call.status(401, Map.of(), "{}")),
                failing(
                        "sends elsewhere",
                        Refusal.REDIRECTED,
                        call -> call.status(307, Map.of("Location", "http://192.0.2.1/v1/chat/completions"), "")),
                failing(
                        "sends no JSON",
                        Refusal.MALFORMED,
                        call -> call.stream().event("{\"choices\":[{")),
                failing(
                        "sends JSON of another shape",
                        Refusal.MALFORMED,
                        call -> call.stream().event("{\"choices\":7}").end("stop")),
                failing(
                        "sends a page",
                        Refusal.MALFORMED,
                        call -> call.status(200, Map.of("Content-Type", "text/html"), "<html>hello</html>")),
                failing(
                        "does not stream",
                        Refusal.MALFORMED,
                        call -> call.status(
                                200,
                                Map.of("Content-Type", "application/json"),
                                "{\"choices\":[{\"message\":{\"content\":\"Hi\"}}]}")),
                failing("sends one endless line", Refusal.TOO_BIG, call -> {
                    var stream = call.stream().raw("data: ");
                    while (call.over().getCount() > 0) {
                        stream.raw("x".repeat(8_192));
                    }
                }),
                failing("talks for ever", Refusal.TOO_LONG, call -> {
                    var stream = call.stream();
                    while (call.over().getCount() > 0) {
                        stream.piece("and another thing ".repeat(20));
                    }
                }),
                failing(
                        "calls a tool",
                        Refusal.TOOL_CALL,
                        call -> call.stream().toolCall().end("tool_calls")));
    }

    private static Arguments failing(String how, Refusal reason, FakeEndpoint.Manner manner) {
        return Arguments.of(how, reason, manner);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpointsThatFail")
    void everyFailureIsNamed(String how, Refusal reason, FakeEndpoint.Manner manner) throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(manner)) {
            boolean waits = reason == Refusal.TIMEOUT;
            assertThat(reasonOf(new LlmLineWriter(waits ? fake.impatient() : fake.endpoint())))
                    .isEqualTo(reason);
        }
    }

    @Test
    void whereNobodyListensNobodyIsReached() throws IOException {
        FakeEndpoint gone = new FakeEndpoint(call -> call.say("Yes."));
        gone.close();
        assertThat(reasonOf(new LlmLineWriter(gone.endpoint()))).isEqualTo(Refusal.UNREACHABLE);
    }

    @Test
    void whatMayBeOverSoonIsTriedAgain() throws Exception {
        try (FakeEndpoint fake = new FakeEndpoint(call -> {
            if (call.number() == 1) {
                call.status(503, AT_ONCE, "");
            } else {
                call.say("They took it.");
            }
        })) {
            assertThat(new LlmLineWriter(fake.endpoint())
                            .write(Given.brief("Oh."))
                            .text())
                    .isEqualTo("They took it.");
            assertThat(fake.calls()).hasSize(2);
        }
    }

    @Test
    void triesAreCounted() throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.status(503, AT_ONCE, ""))) {
            Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(30), 2);
            assertThat(reasonOf(new LlmLineWriter(fake.endpoint(patience)))).isEqualTo(Refusal.ENDPOINT_ERROR);
            assertThat(fake.calls()).hasSize(3);
        }
    }

    @Test
    void aWrongKeyIsNotTriedAgain() throws IOException {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.status(401, Map.of(), ""))) {
            reasonOf(new LlmLineWriter(fake.endpoint()));
            assertThat(fake.calls()).hasSize(1);
        }
    }

    @Test
    void afterThreeFailuresNobodyIsAskedForAMinuteAndThenOnce() throws Exception {
        AtomicLong now = new AtomicLong();
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.status(401, Map.of(), ""))) {
            LlmLineWriter writer = new LlmLineWriter(fake.endpoint(), now::get);
            for (int i = 0; i < LlmLineWriter.FAILURES_ALLOWED; i++) {
                assertThat(reasonOf(writer)).isEqualTo(Refusal.REQUEST_REFUSED);
            }
            assertThat(reasonOf(writer)).isEqualTo(Refusal.RESTING);
            assertThat(fake.calls()).hasSize(3);
            now.addAndGet(Duration.ofMinutes(1).toNanos());
            assertThat(reasonOf(writer)).isEqualTo(Refusal.REQUEST_REFUSED);
            assertThat(reasonOf(writer)).isEqualTo(Refusal.RESTING);
            now.addAndGet(Duration.ofMinutes(1).toNanos());
            fake.become(call -> call.say("They took it."));
            assertThat(writer.write(Given.brief("Oh.")).text()).isEqualTo("They took it.");
            fake.become(call -> call.status(401, Map.of(), ""));
            assertThat(reasonOf(writer)).isEqualTo(Refusal.REQUEST_REFUSED);
            assertThat(reasonOf(writer)).isEqualTo(Refusal.REQUEST_REFUSED); // the count began anew
        }
    }

    @Test
    void whileOneAsksWhetherItIsBackTheOthersGoOnWithout() throws Exception {
        AtomicLong now = new AtomicLong();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch back = new CountDownLatch(1);
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.status(401, Map.of(), ""))) {
            LlmLineWriter writer = new LlmLineWriter(fake.endpoint(), now::get);
            for (int i = 0; i < LlmLineWriter.FAILURES_ALLOWED; i++) {
                reasonOf(writer);
            }
            now.addAndGet(Duration.ofMinutes(1).toNanos());
            fake.become(call -> {
                reached.countDown();
                await(back);
                call.say("They took it.");
            });
            CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> line(writer));
            reached.await();
            assertThat(reasonOf(writer)).isEqualTo(Refusal.RESTING);
            back.countDown();
            assertThat(first.join()).isEqualTo("They took it.");
            assertThat(line(writer)).isEqualTo("They took it.");
            assertThat(fake.calls()).hasSize(5);
        }
    }

    @Test
    void anEndpointThatHangsHoldsUpSoManyTurnsAndNoMore() throws Exception {
        CountDownLatch reached = new CountDownLatch(LlmLineWriter.MOST_AT_ONCE);
        CountDownLatch answering = new CountDownLatch(1);
        ExecutorService learners = Executors.newCachedThreadPool();
        try (FakeEndpoint fake = new FakeEndpoint(call -> {
            reached.countDown();
            await(answering);
            call.say("They took it.");
        })) {
            LlmLineWriter writer = new LlmLineWriter(fake.endpoint());
            List<Future<String>> waiting = Stream.generate(() -> learners.submit(() -> line(writer)))
                    .limit(LlmLineWriter.MOST_AT_ONCE)
                    .toList();
            reached.await();
            assertThat(reasonOf(writer)).isEqualTo(Refusal.BUSY);
            answering.countDown();
            for (Future<String> one : waiting) {
                assertThat(one.get()).isEqualTo("They took it.");
            }
            assertThat(line(writer)).isEqualTo("They took it.");
        } finally {
            learners.shutdownNow();
        }
    }

    @Test
    void callsThatAreGivenUpHoldNoThread() throws Exception {
        AtomicLong now = new AtomicLong();
        try (FakeEndpoint fake = new FakeEndpoint(call -> {
            call.stream().piece("They took ");
            call.hang();
        })) {
            LlmLineWriter writer = new LlmLineWriter(
                    fake.endpoint(new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(50), 0)),
                    now::get);
            for (int i = 0; i < 20; i++) {
                assertThat(reasonOf(writer)).isEqualTo(Refusal.TIMEOUT);
                now.addAndGet(Duration.ofMinutes(1).toNanos()); // and the breaker lets one ask again
            }
            assertThat(Thread.getAllStackTraces().values().stream()
                            .filter(frames -> Stream.of(frames)
                                    .anyMatch(frame -> frame.getClassName().equals(EndpointCall.class.getName()))))
                    .as("threads that still read an answer")
                    .hasSizeLessThan(3);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(LlmLineWriter writer) {
        try {
            return writer.write(Given.brief("Oh.")).text();
        } catch (NoLineException none) {
            throw new AssertionError(none.reason().code(), none);
        }
    }

    @Test
    void whatAModelThinksAloudIsNoPartOfTheLine() throws Exception {
        try (FakeEndpoint fake = new FakeEndpoint(call -> call.say("<think>\nShe is hurt.\n</think>\nThey took it."))) {
            assertThat(new LlmLineWriter(fake.endpoint())
                            .write(Given.brief("Oh."))
                            .text()
                            .strip())
                    .isEqualTo("They took it.");
        }
    }

    private static Refusal reasonOf(LlmLineWriter writer) {
        NoLineException none =
                catchThrowableOfType(NoLineException.class, () -> writer.write(Given.brief("That must sting.")));
        assertThat(none).as("a line was written").isNotNull();
        return none.reason();
    }
}
