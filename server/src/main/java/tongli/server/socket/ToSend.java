package tongli.server.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.web.socket.CloseStatus;

/**
 * What a client is still to be sent, in order. Nobody who puts something in waits for the client; one that takes too little is let go with 1013, and told
 * what it missed when it comes back with {@code ?after=N}. Safe for many threads.
 */
final class ToSend {

    /** Of what waits: beyond it a client is too slow. */
    static final int MOST_CHARACTERS = 1_000_000;
    /** Beyond it nobody should put in what can wait. */
    static final int ROOM_CHARACTERS = MOST_CHARACTERS / 4;

    static final CloseStatus TOO_SLOW = CloseStatus.SERVICE_OVERLOAD.withReason("too slow; come back with ?after=N");

    private final Wire wire;
    private final Consumer<CloseStatus> closing;
    private final Runnable emptied;
    private final Deque<String> waiting = new ArrayDeque<>();
    private int characters;
    private boolean sending;
    private boolean over;
    private Optional<CloseStatus> closeAtEnd = Optional.empty();

    /**
     * @param closing closes the connection; may take its time, so it is to happen on another thread
     * @param emptied told whenever the last that waited is sent
     */
    ToSend(Wire wire, Consumer<CloseStatus> closing, Runnable emptied) {
        this.wire = wire;
        this.closing = closing;
        this.emptied = emptied;
    }

    /** Puts a text in, and sees to it that it is sent; nothing happens after the end. */
    void put(String text) {
        boolean fits;
        synchronized (this) {
            if (over || closeAtEnd.isPresent()) {
                return;
            }
            fits = characters + text.length() <= MOST_CHARACTERS;
            if (fits) {
                waiting.add(text);
                characters += text.length();
                if (sending) {
                    return; // whoever sends goes on with it
                }
                sending = true;
            } else {
                end();
            }
        }
        if (fits) {
            send();
        } else {
            closing.accept(TOO_SLOW);
        }
    }

    /** Closes the connection once everything is sent. */
    void close(CloseStatus status) {
        synchronized (this) {
            if (over || closeAtEnd.isPresent()) {
                return;
            }
            closeAtEnd = Optional.of(status);
            if (sending) {
                return;
            }
            end();
        }
        closing.accept(status);
    }

    /** Whether more may be put in that can as well wait. */
    synchronized boolean hasRoom() {
        return !over && characters < ROOM_CHARACTERS;
    }

    /** Waits until everything is sent, but no longer than so. */
    synchronized void await(long nanos) throws InterruptedException {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; sending && !over && left > 0; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized void end() {
        over = true;
        waiting.clear();
        characters = 0;
        notifyAll();
    }

    /** One after the other; a text that is not sent at once goes on with whoever tells that it was. */
    private void send() {
        while (true) {
            String text;
            synchronized (this) {
                text = waiting.peek();
                if (text == null) {
                    sending = false;
                    notifyAll();
                }
            }
            if (text == null) {
                ended();
                return;
            }
            AtomicBoolean met = new AtomicBoolean();
            wire.send(text, sent -> {
                took(text, sent);
                if (met.getAndSet(true)) {
                    send();
                }
            });
            if (!met.getAndSet(true)) {
                return; // whoever is told goes on
            }
        }
    }

    private void took(String text, boolean sent) {
        synchronized (this) {
            if (over) {
                return;
            }
            if (sent) {
                waiting.poll();
                characters -= text.length();
                return;
            }
            end();
        }
        closing.accept(TOO_SLOW);
    }

    private void ended() {
        Optional<CloseStatus> status;
        synchronized (this) {
            if (over) {
                return;
            }
            status = closeAtEnd;
            if (status.isPresent()) {
                end();
            }
        }
        status.ifPresentOrElse(closing, emptied);
    }
}
