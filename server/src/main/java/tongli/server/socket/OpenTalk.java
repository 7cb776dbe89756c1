package tongli.server.socket;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tongli.wire.TongliJson;

/**
 * A connection to a session, and how many of its turns the client has been told. What is told is told in order: a turn that was played elsewhere
 * waits until what is being said here has been. Safe for many threads.
 */
final class OpenTalk {

    /** Everything that there is. */
    static final int ANY = Integer.MAX_VALUE;

    /** Tells the client every turn after a number. */
    @FunctionalInterface
    interface Telling {
        /** @return how many the session has */
        int tellAfter(int told) throws IOException;
    }

    private final WebSocketSession socket;
    private final UUID session;
    private final ReentrantLock speaking = new ReentrantLock();
    private final AtomicInteger heardOf = new AtomicInteger();
    private volatile int told;

    /** @param told turns that the client knows */
    OpenTalk(WebSocketSession socket, UUID session, int told) {
        this.socket = socket;
        this.session = session;
        this.told = told;
    }

    WebSocketSession socket() {
        return socket;
    }

    UUID session() {
        return session;
    }

    void send(SocketMessage message) throws IOException {
        if (socket.isOpen()) {
            socket.sendMessage(new TextMessage(TongliJson.line(message)));
        }
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

    /** Tells what was heard of and not told yet, unless somebody speaks, who calls this afterwards. */
    void catchUp(Telling telling) throws IOException {
        while (heardOf.get() > told && speaking.tryLock()) {
            try {
                if (heardOf.getAndSet(0) > told) {
                    told = Math.max(told, telling.tellAfter(told));
                }
            } finally {
                speaking.unlock();
            }
        }
    }
}
