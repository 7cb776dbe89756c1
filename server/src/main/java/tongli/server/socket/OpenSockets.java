package tongli.server.socket;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.WebSocketHandlerDecorator;

/**
 * The connections that are open. When the server stops, messages that are being answered are answered to their end, then every connection is
 * closed with 1012 ("service restart"), at which a page connects again: to another server, or to this one once it is back. Safe for many threads.
 */
public final class OpenSockets implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OpenSockets.class);

    private static final String TO_SEND = ToSend.class.getName();

    private final Set<WebSocketSession> open = ConcurrentHashMap.newKeySet();
    /** Many answer at a time; whoever stops waits for all of them. */
    private final ReadWriteLock answering = new ReentrantReadWriteLock();

    private final Duration patience;
    private volatile boolean running;
    private volatile boolean stopping;

    /** @param patience how long answers are waited for */
    public OpenSockets(Duration patience) {
        this.patience = patience;
    }

    public int count() {
        return open.size();
    }

    /** The same handler, whose connections are known here. */
    public WebSocketHandler watch(WebSocketHandler handler) {
        return new WebSocketHandlerDecorator(handler) {
            @Override
            public void afterConnectionEstablished(WebSocketSession socket) throws Exception {
                open.add(socket);
                unlessStopping(socket, () -> super.afterConnectionEstablished(socket));
            }

            @Override
            public void handleMessage(WebSocketSession socket, WebSocketMessage<?> message) throws Exception {
                unlessStopping(socket, () -> super.handleMessage(socket, message));
            }

            @Override
            public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) throws Exception {
                open.remove(socket);
                super.afterConnectionClosed(socket, status);
            }
        };
    }

    /** What a connection is still to be sent goes out before it is closed. */
    static void remember(WebSocketSession socket, ToSend toSend) {
        socket.getAttributes().put(TO_SEND, toSend);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void unlessStopping(WebSocketSession socket, Work work) throws Exception {
        answering.readLock().lock();
        try {
            if (stopping) {
                socket.close(CloseStatus.SERVICE_RESTARTED);
            } else {
                work.run();
            }
        } finally {
            answering.readLock().unlock();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** In the first phase of the end, while requests are still taken. */
    @Override
    public void stop() {
        stopping = true;
        long end = System.nanoTime() + patience.toNanos();
        boolean done = waited();
        for (WebSocketSession socket : open) {
            try {
                if (socket.getAttributes().get(TO_SEND) instanceof ToSend toSend) {
                    toSend.await(end - System.nanoTime());
                }
                socket.close(CloseStatus.SERVICE_RESTARTED);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            } catch (IOException gone) {
                LOG.atDebug()
                        .addKeyValue("failure", gone.getClass().getSimpleName())
                        .log("a connection was gone");
            }
        }
        if (!done) {
            LOG.atWarn().log("connections were closed while they were being answered; the turns are kept");
        }
        running = false;
    }

    private boolean waited() {
        try {
            boolean all = answering.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (all) {
                answering.writeLock().unlock();
            }
            return all;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
