package tongli.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class ToSendTest {

    private static final String LONG = "x".repeat(ToSend.MOST_CHARACTERS / 10);

    private final List<String> sent = new ArrayList<>();
    private final List<Consumer<Boolean>> told = new ArrayList<>();
    private final List<CloseStatus> closed = new ArrayList<>();
    private int emptied;

    /** To a client that takes everything at once. */
    private ToSend quick() {
        return toSend((text, done) -> {
            sent.add(text);
            done.accept(true);
        });
    }

    /** To a client that takes something when {@link #take} says so. */
    private ToSend slow() {
        return toSend((text, done) -> {
            sent.add(text);
            told.add(done);
        });
    }

    private ToSend toSend(Wire wire) {
        return new ToSend(wire, closed::add, () -> emptied++);
    }

    private void take(boolean goes) {
        told.remove(0).accept(goes);
    }

    @Test
    void everythingGoesOutInOrderHoweverMuchThatIs() {
        ToSend toSend = quick();
        for (int i = 0; i < 20_000; i++) {
            toSend.put(String.valueOf(i));
        }
        assertThat(sent).hasSize(20_000).startsWith("0", "1", "2").endsWith("19999");
        assertThat(emptied).isEqualTo(20_000);
    }

    @Test
    void oneIsOnItsWayAtATimeAndAThousandThatWaitedNeedNoDeeperStack() {
        ToSend toSend = slow();
        for (int i = 0; i < 50_000; i++) {
            toSend.put("a");
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
        ToSend toSend = slow();
        for (int i = 0; i < 10; i++) {
            toSend.put(LONG);
        }
        assertThat(closed).isEmpty();
        assertThat(toSend.hasRoom()).isFalse();
        toSend.put("y");
        toSend.put("z");
        assertThat(closed).containsExactly(ToSend.TOO_SLOW);
        assertThat(ToSend.TOO_SLOW.getCode()).isEqualTo(1013);
        take(true); // what was on its way
        assertThat(sent).hasSize(1);
    }

    @Test
    void aTextThatDoesNotGoOutEndsIt() {
        ToSend toSend = slow();
        toSend.put("a");
        toSend.put("b");
        take(false);
        assertThat(sent).containsExactly("a");
        assertThat(closed).containsExactly(ToSend.TOO_SLOW);
    }

    @Test
    void thereIsRoomAgainOnceItIsEmpty() {
        ToSend toSend = slow();
        for (int i = 0; i < 3; i++) {
            toSend.put(LONG);
        }
        assertThat(toSend.hasRoom()).isFalse();
        take(true);
        assertThat(toSend.hasRoom()).isTrue();
        take(true);
        assertThat(emptied).isZero();
        take(true);
        assertThat(emptied).isOne();
    }

    @Test
    void itIsClosedWhenEverythingIsSent() {
        ToSend toSend = slow();
        toSend.put("a");
        toSend.put("b");
        toSend.close(CloseStatus.POLICY_VIOLATION);
        toSend.put("c");
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
        ToSend toSend = slow();
        toSend.put("a");
        toSend.await(1_000_000);
        assertThat(told).hasSize(1);
        Thread client = new Thread(() -> take(true));
        client.start();
        toSend.await(Long.MAX_VALUE / 4);
        client.join();
        assertThat(emptied).isOne();
    }
}
