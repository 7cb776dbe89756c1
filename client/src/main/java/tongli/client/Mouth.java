package tongli.client;

import java.net.http.HttpTimeoutException;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/**
 * Says things one after another: a WebSocket refuses a text while the one before is still on its way. Where the other side takes nothing for too long
 * the connection is given up. Safe for many threads.
 */
final class Mouth {

    private final Duration longest;
    private final Runnable givenUp;
    private final WebSocket socket;
    private CompletableFuture<WebSocket> last;

    /**
     * @param longest how long one text may wait until it has gone
     * @param givenUp told when one had to wait longer, and the connection is shut; must not take its time
     */
    Mouth(WebSocket socket, Duration longest, Runnable givenUp) {
        this.socket = socket;
        this.longest = longest;
        this.givenUp = givenUp;
        this.last = CompletableFuture.completedFuture(socket);
    }

    /** Done once the text has gone. Whoever cancels it no longer waits, but it goes all the same. */
    CompletableFuture<WebSocket> say(String text) {
        return inTurn(open -> open.sendText(text, true));
    }

    CompletableFuture<WebSocket> close() {
        return inTurn(open -> open.isOutputClosed()
                ? CompletableFuture.completedFuture(open)
                : open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    private synchronized CompletableFuture<WebSocket> inTurn(Function<WebSocket, CompletableFuture<WebSocket>> send) {
        last = last.exceptionally(failed -> socket).thenCompose(send);
        return last.copy().orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).exceptionallyCompose(this::failure);
    }

    private CompletableFuture<WebSocket> failure(Throwable failed) {
        if (!(failed instanceof TimeoutException)) {
            return CompletableFuture.failedFuture(failed);
        }
        socket.abort();
        givenUp.run();
        return CompletableFuture.failedFuture(new HttpTimeoutException(
                "the server took nothing for %d ms; connect again".formatted(longest.toMillis())));
    }
}
