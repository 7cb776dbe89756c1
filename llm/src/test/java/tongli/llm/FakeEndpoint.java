package tongli.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server on this machine that speaks the chat-completions protocol, as well or as badly as a test wants. */
final class FakeEndpoint implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How a request is answered. */
    @FunctionalInterface
    interface Manner {
        void answer(Call call) throws IOException;
    }

    /** A request, and what can be done with it. */
    record Call(int number, HttpExchange exchange, JsonNode body, CountDownLatch over) {

        void status(int status, Map<String, String> headers, String text) throws IOException {
            headers.forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }

        /** Begins a stream; what is written goes out at once. */
        Stream stream() throws IOException {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            return new Stream(exchange.getResponseBody());
        }

        void say(String line) throws IOException {
            int half = line.offsetByCodePoints(0, line.codePointCount(0, line.length()) / 2);
            stream().piece(line.substring(0, half)).piece(line.substring(half)).end("stop");
        }

        /** Waits a little; whether the test is over. */
        boolean waits() {
            try {
                return over.await(20, TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return true;
            }
        }

        /** Says nothing more until the test is over. */
        void hang() {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Events of a stream. */
    record Stream(OutputStream out) {

        Stream piece(String text) throws IOException {
            return event(chunk(Map.of("role", "assistant", "content", text), null));
        }

        Stream toolCall() throws IOException {
            return event(chunk(
                    Map.of(
                            "tool_calls",
                            List.of(Map.of(
                                    "index",
                                    0,
                                    "id",
                                    "call_1",
                                    "type",
                                    "function",
                                    "function",
                                    Map.of("name", "run", "arguments", "{\"cmd\":\"ls\"}")))),
                    null));
        }

        Stream end(String reason) throws IOException {
            event(chunk(Map.of(), reason));
            return raw("data: [DONE]\n\n");
        }

        Stream event(String json) throws IOException {
            return raw("data: " + json + "\n\n");
        }

        Stream raw(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
            return this;
        }

        private static String chunk(Map<String, Object> delta, String reason) {
            Map<String, Object> choice = new java.util.LinkedHashMap<>(Map.of("index", 0, "delta", delta));
            choice.put("finish_reason", reason);
            try {
                return JSON.writeValueAsString(Map.of(
                        "id", "chatcmpl-1",
                        "object", "chat.completion.chunk",
                        "created", 1,
                        "model", "fake",
                        "choices", List.of(choice)));
            } catch (JsonProcessingException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Manner manner;
    private volatile HttpHandler models = listing(200, "{\"data\":[{\"id\":\"fake\"}]}");

    FakeEndpoint(Manner manner) throws IOException {
        this.manner = manner;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", exchange -> {
            Call call = new Call(
                    calls.size() + 1,
                    exchange,
                    JSON.readTree(exchange.getRequestBody().readAllBytes()),
                    over);
            calls.add(call);
            try (exchange) {
                this.manner.answer(call);
            } catch (IOException gone) {
                exchange.close(); // the client has given up, as it should
            }
        });
        server.createContext("/v1/models", exchange -> {
            try (exchange) {
                models.handle(exchange);
            }
        });
        server.start();
    }

    void become(Manner other) {
        manner = other;
    }

    /** What it says when it is asked for its models. */
    void lists(int status, String text) {
        models = listing(status, text);
    }

    private static HttpHandler listing(int status, String text) {
        return exchange -> {
            exchange.getResponseHeaders().set("Location", "http://192.0.2.1/v1/models"); // counts with a redirect only
            exchange.sendResponseHeaders(status, 0);
            exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Asked for its models, it sends headers and then nothing until the test is over. */
    void listsNothingAfterTheHeaders() {
        models = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        };
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    LlmEndpoint endpoint() {
        return endpoint(new Patience(Duration.ofSeconds(5), Duration.ofSeconds(8), Duration.ofSeconds(10), 1));
    }

    /** So little patience that a test which has to lose it is over soon. */
    LlmEndpoint impatient() {
        return endpoint(new Patience(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(600), 0));
    }

    LlmEndpoint endpoint(Patience patience) {
        return LlmEndpoint.of(url(), "fake", Optional.empty(), patience, false);
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
