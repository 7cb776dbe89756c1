package tongli.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class OutboxTest {

    private static final String LONG = "x".repeat(Outbox.MOST_CHARACTERS / 10);

    private final List<String> sent = new ArrayList<>();
    private final List<Consumer<Boolean>> told = new ArrayList<>();
    private final List<CloseStatus> closed = new ArrayList<>();
    private int emptied;

    /** To a client that takes everything at once. */
    private Outbox quick() {
        return outbox((text, done) -> {
            sent.add(text);
            done.accept(true);
        });
    }

    /** To a client that takes something when {@link #take} says so. */
    private Outbox slow() {
        return outbox((text, done) -> {
            sent.add(text);
            told.add(done);
        });
    }

    private Outbox outbox(Wire wire) {
        return new Outbox(wire, closed::add, () -> emptied++);
    }

    private void take(boolean goes) {
        told.remove(0).accept(goes);
    }

    @Test
    void everythingGoesOutInOrderHoweverMuchThatIs() {
        Outbox outbox = quick();
        for (int i = 0; i < 20_000; i++) {
            outbox.put(String.valueOf(i));
        }
        assertThat(sent).hasSize(20_000).startsWith("0", "1", "2").endsWith("19999");
        assertThat(emptied).isEqualTo(20_000);
    }

    @Test
    void oneIsOnItsWayAtATimeAndAThousandThatWaitedNeedNoDeeperStack() {
        Outbox outbox = slow();
        for (int i = 0; i < 50_000; i++) {
            outbox.put("a");
        }
        assertThat(sent).hasSize(1);
        while (!told.isEmpty()) {
            take(true);
        }
        assertThat(sent).hasSize(50_000);
        assertThat(emptied).isOne();
    }

    @Test
    void aClientThatTakesTooLittleIsLetGoAndWhoeverPutsInDoesNotWait() {
        Outbox outbox = slow();
        for (int i = 0; i < 10; i++) {
            outbox.put(LONG);
        }
        assertThat(closed).isEmpty();
        assertThat(outbox.hasRoom()).isFalse();
        outbox.put("y");
        outbox.put("z");
        assertThat(closed).containsExactly(Outbox.TOO_SLOW);
        assertThat(Outbox.TOO_SLOW.getCode()).isEqualTo(1013);
        take(true); // what was on its way
        assertThat(sent).hasSize(1);
    }

    @Test
    void aTextThatDoesNotGoOutEndsIt() {
        Outbox outbox = slow();
        outbox.put("a");
        outbox.put("b");
        take(false);
        assertThat(sent).containsExactly("a");
        assertThat(closed).containsExactly(Outbox.TOO_SLOW);
    }

    @Test
    void thereIsRoomAgainOnceItIsEmpty() {
        Outbox outbox = slow();
        for (int i = 0; i < 3; i++) {
            outbox.put(LONG);
        }
        assertThat(outbox.hasRoom()).isFalse();
        take(true);
        assertThat(outbox.hasRoom()).isTrue();
        take(true);
        assertThat(emptied).isZero();
        take(true);
        assertThat(emptied).isOne();
    }

    @Test
    void itIsClosedWhenEverythingIsSent() {
        Outbox outbox = slow();
        outbox.put("a");
        outbox.put("b");
        outbox.close(CloseStatus.POLICY_VIOLATION);
        outbox.put("c");
        take(true);
        assertThat(closed).isEmpty();
        take(true);
        assertThat(sent).containsExactly("a", "b");
        assertThat(closed).containsExactly(CloseStatus.POLICY_VIOLATION);
        quick().close(CloseStatus.NORMAL);
        assertThat(closed).endsWith(CloseStatus.NORMAL);
    }

    @Test
    void whoeverStopsWaitsForWhatIsOnItsWayButNotForEver() throws InterruptedException {
        Outbox outbox = slow();
        outbox.put("a");
        outbox.await(1_000_000);
        assertThat(told).hasSize(1);
        Thread client = new Thread(() -> take(true));
        client.start();
        outbox.await(Long.MAX_VALUE / 4);
        client.join();
        assertThat(emptied).isOne();
    }
}
