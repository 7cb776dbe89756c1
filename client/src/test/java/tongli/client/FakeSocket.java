package tongli.client;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes texts as the JDK's does, one at a time, and refuses another until the one before has gone; keeps what went. */
final class FakeSocket implements WebSocket {

    final List<String> went = new CopyOnWriteArrayList<>();
    private final boolean takes;
    private boolean sending;
    private volatile boolean shut;

    /** @param takes whether what is sent ever goes */
    FakeSocket(boolean takes) {
        this.takes = takes;
    }

    @Override
    public synchronized CompletableFuture<WebSocket> sendText(CharSequence text, boolean last) {
        if (sending) {
            return CompletableFuture.failedFuture(new IllegalStateException("Send pending"));
        }
        sending = true;
        return takes ? CompletableFuture.supplyAsync(() -> gone(text.toString())) : new CompletableFuture<>();
    }

    private synchronized WebSocket gone(String text) {
        went.add(text);
        sending = false;
        return this;
    }

    @Override
    public synchronized CompletableFuture<WebSocket> sendClose(int code, String reason) {
        shut = true;
        return gone();
    }

    @Override
    public void abort() {
        shut = true;
    }

    @Override
    public boolean isOutputClosed() {
        return shut;
    }

    @Override
    public boolean isInputClosed() {
        return shut;
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer bytes, boolean last) {
        return gone();
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer bytes) {
        return gone();
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer bytes) {
        return gone();
    }

    private CompletableFuture<WebSocket> gone() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void request(long more) {
        // nothing comes
    }

    @Override
    public String getSubprotocol() {
        return "";
    }
}
