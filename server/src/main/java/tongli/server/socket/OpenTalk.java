package tongli.server.socket;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.WebSocketSession;
import tongli.wire.TongliJson;

/**
 * A connection to a session, and how many of its turns the client has been told. What is told is told in order: a turn that was played elsewhere
 * waits until what is being said here has been. Safe for many threads.
 */
final class OpenTalk {

    /** Everything that there is. */
    static final int ANY = Integer.MAX_VALUE;

    /** Tells the client the turns after a number, as many as there is room for. */
    @FunctionalInterface
    interface TurnTeller {
        Told tellAfter(int told) throws IOException;
    }

    /**
     * What was told.
     *
     * @param upTo the number of the last turn
     * @param all whether the session has no more
     */
    record Told(int upTo, boolean all) {}

    private final WebSocketSession socket;
    private final ToSend toSend;
    private final UUID session;
    private final ReentrantLock speaking = new ReentrantLock();
    private final AtomicInteger heardOf = new AtomicInteger();
    private volatile int told;

    /** @param told turns that the client knows */
    OpenTalk(WebSocketSession socket, ToSend toSend, UUID session, int told) {
        this.socket = socket;
        this.toSend = toSend;
        this.session = session;
        this.told = told;
    }

    WebSocketSession socket() {
        return socket;
    }

    UUID session() {
        return session;
    }

    /** Does not wait for the client. */
    void send(SocketMessage message) {
        toSend.put(TongliJson.line(message));
    }

    boolean hasRoom() {
        return toSend.hasRoom();
    }

    /** Whether something was heard of that is not told yet. */
    boolean isBehind() {
        return heardOf.get() > told;
    }

    /** Nobody else says anything meanwhile. */
    void speak(SessionSocket.Work work) throws IOException {
        speaking.lock();
        try {
            work.run();
        } finally {
            speaking.unlock();
        }
    }

    int told() {
        return told;
    }

    /** While one {@link #speak speaks}. */
    void toldUpTo(int turns) {
        told = Math.max(told, turns);
    }

    /** Whether somebody is to {@link #catchUp} now; whoever speaks does it afterwards anyway. @param turns that there are, or {@link #ANY} */
    boolean hears(int turns) {
        heardOf.accumulateAndGet(turns, Math::max);
        return turns > told && !speaking.isLocked();
    }

    /** Tells what was heard of and not told yet, unless somebody speaks, or there is no room; whoever speaks calls this afterwards, and so does whoever makes room. */
    void catchUp(TurnTeller teller) throws IOException {
        while (isBehind() && toSend.hasRoom() && speaking.tryLock()) {
            try {
                if (heardOf.getAndSet(0) > told) {
                    Told now = teller.tellAfter(told);
                    told = Math.max(told, now.upTo());
                    if (!now.all()) {
                        heardOf.set(ANY);
                    }
                }
            } finally {
                speaking.unlock();
            }
        }
    }
}
