package tongli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tongli.client.call.NoAnswerException;
import tongli.client.call.Settings;
import tongli.client.call.Transport;
import tongli.client.model.Turn;

class SessionSocketTest {

    private final BlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
    private final SessionSocket.Listener listener = new SessionSocket.Listener() {
        @Override
        public void turn(Turn turn) {
            // none is played here
        }

        @Override
        public void closed(int code) {
            closed.add(code);
        }
    };

    private static Transport transport(Duration timeout) {
        return new Transport(Settings.of(URI.create("http://practice.example")).withTimeout(timeout));
    }

    private SessionSocket over(FakeSocket fake, Duration timeout) {
        Transport transport = transport(timeout);
        return new SessionSocket(transport, fake, new SessionSocket.Ear(transport, listener));
    }

    @Test
    void whatManySayAtOnceGoesOneAfterTheOther() {
        FakeSocket fake = new FakeSocket(true);
        List<String> lines =
                IntStream.range(0, 200).mapToObj(line -> "line " + line).toList();
        ExecutorService many = Executors.newFixedThreadPool(8);
        try (SessionSocket socket = over(fake, Duration.ofSeconds(30))) {
            CompletableFuture.allOf(lines.stream()
                            .map(line -> CompletableFuture.runAsync(() -> socket.say(line, line), many))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            many.shutdown();
        }
        assertThat(fake.went).hasSize(200).allMatch(text -> text.startsWith("{\"type\":\"turn\",\"text\":\"line "));
        assertThat(fake.isOutputClosed()).isTrue();
    }

    @Test
    void aServerThatTakesNothingIsGivenUpAndTheListenerIsToldOnce() throws InterruptedException {
        FakeSocket fake = new FakeSocket(false);
        SessionSocket socket = over(fake, Duration.ofMillis(50));
        assertThatThrownBy(() -> socket.say("Are you there?"))
                .isInstanceOf(NoAnswerException.class)
                .hasMessageContaining("took nothing for 50 ms");
        assertThatThrownBy(() -> socket.say("Still there?")).isInstanceOf(NoAnswerException.class);
        assertThat(fake.isOutputClosed()).isTrue();
        assertThat(closed.poll(30, TimeUnit.SECONDS)).isEqualTo(SessionSocket.BROKEN);
        assertThat(closed).isEmpty();
    }

    @Test
    void afterTheEndNothingIsTold() {
        SessionSocket.Ear ear = new SessionSocket.Ear(transport(Duration.ofSeconds(30)), listener);
        FakeSocket fake = new FakeSocket(true);
        ear.onClose(fake, SessionSocket.TOO_SLOW, "too slow");
        ear.onError(fake, new IllegalStateException("the other end has gone"));
        ear.onClose(fake, SessionSocket.RESTART, "");
        assertThat(closed).containsExactly(SessionSocket.TOO_SLOW);
    }
}
