package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.persona.scenario.Scenario;
import tongli.persona.speech.Cue;
import tongli.persona.speech.OutsideVoice;
import tongli.persona.speech.PersonaSpeaker;
import tongli.persona.speech.Spoken;
import tongli.practice.Given;
import tongli.server.TestServer.Answer;

/** What is under way when the server is told to stop is answered; nothing new is begun. */
class ShutdownIT {

    @TempDir
    Path folder;

    private final CountDownLatch speaking = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    /** Stops in the middle of the first answer until it may go on. */
    private final class Hesitant implements PersonaSpeaker {
        private final PersonaSpeaker speaker = Given.PARTS.speaker();

        @Override
        public Spoken speak(Cue cue) {
            if (Thread.currentThread().getName().equals("practice-loader")) {
                return speaker.speak(cue); // warms itself up
            }
            speaking.countDown();
            try {
                assertThat(mayGoOn.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException hurried) {
                throw new IllegalStateException(hurried);
            }
            return speaker.speak(cue);
        }

        @Override
        public void prepare(Scenario scenario) {
            speaker.prepare(scenario);
        }

        @Override
        public Optional<OutsideVoice> outside() {
            return Optional.empty();
        }
    }

    private TestServer server() {
        return new TestServer(
                new ServerOptions(0, folder, () -> Given.spokenBy(new Hesitant()), InstantSource.system(), false));
    }

    /** Tells the server to stop, and comes back once it waits for what is under way. */
    private static Thread stop(TestServer server) throws InterruptedException {
        Thread stopping = new Thread(server::close);
        stopping.start();
        while (stopping.getState() == Thread.State.NEW || stopping.getState() == Thread.State.RUNNABLE) {
            Thread.sleep(20);
        }
        return stopping;
    }

    @Test
    void aTurnThatIsBeingPlayedIsAnsweredAndKept() throws Exception {
        TestServer server = server();
        server.put("/me/consents", "{\"storage\":\"granted\"}");
        String session = server.start();
        CompletableFuture<Answer> turn =
                CompletableFuture.supplyAsync(() -> server.say(session, "That is a long wait."));
        assertThat(speaking.await(30, TimeUnit.SECONDS)).isTrue();
        Thread stopping = stop(server);
        assertThat(turn).isNotDone();
        mayGoOn.countDown();
        assertThat(turn.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
        stopping.join();
        try (TestServer again = server()) {
            assertThat(again.get("/sessions/" + session).json().get("turns")).hasSize(1);
        }
    }

    @Test
    void aMessageThatIsBeingAnsweredIsAnsweredBeforeTheConnectionIsClosed() throws Exception {
        TestServer server = server();
        CompletableFuture<Integer> closed = new CompletableFuture<>();
        StringBuffer heard = new StringBuffer();
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://127.0.0.1:" + server.port() + "/ws/sessions/" + server.start()),
                        new WebSocket.Listener() {
                            @Override
                            public CompletionStage<?> onText(WebSocket one, CharSequence part, boolean last) {
                                heard.append(part);
                                one.request(1);
                                return null;
                            }

                            @Override
                            public CompletionStage<?> onClose(WebSocket one, int code, String reason) {
                                closed.complete(code);
                                return null;
                            }
                        })
                .join();
        socket.sendText("{\"type\":\"turn\",\"text\":\"That is a long wait.\"}", true);
        assertThat(speaking.await(30, TimeUnit.SECONDS)).isTrue();
        Thread stopping = stop(server);
        assertThat(closed).isNotDone();
        mayGoOn.countDown();
        assertThat(closed.get(30, TimeUnit.SECONDS)).isEqualTo(1012);
        assertThat(heard).contains("\"type\":\"turn\"");
        stopping.join();
    }
}
