package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that hold a connection and send or take next to nothing. Bodies that trickle are {@link RawHttpIT}'s. */
@Tag("fault")
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class SlowClientsIT {

    /** More than the server has threads. */
    private static final int MANY = 200;

    /** More than that too, and no more than it takes: each has a long answer made for it. */
    private static final int ANSWERED = 140;

    private static final int FLOODING = 8;
    private static final int LITTLE = 2_048;
    /** Far longer than a thread is held by whoever takes nothing, even on a busy machine, and far from for ever. */
    private static final double MOST_SECONDS = 100;

    /** For one of those that flood; the first of them has waited for all when its own wait is over. */
    private static final long MILLIS_TO_BE_LET_GO = 90_000;

    @TempDir
    Path folder;

    private final List<Socket> sockets = new ArrayList<>();
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        server.close();
    }

    /** With next to no room for what it does not read. */
    private Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(LITTLE);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String head(String method, String path) {
        return "%s %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n".formatted(method, path, server.port());
    }

    /** Seconds that a turn and a list take while all of that hangs. */
    private double othersTake(String session) {
        long began = System.nanoTime();
        assertThat(server.say(session, "That is a long wait.").status()).isEqualTo(201);
        assertThat(server.get("/sessions").status()).isEqualTo(200);
        return (System.nanoTime() - began) / 1e9;
    }

    @Test
    void whoNeverEndsItsHeadersStopsNobody() throws IOException {
        String session = server.start();
        for (int i = 0; i < MANY; i++) {
            send(open(), head("GET", "/api/v1/scenarios") + "X-Slow: ");
        }
        double seconds = othersTake(session);
        for (Socket socket : sockets) {
            send(socket, "x"); // and on they trickle
        }
        seconds = Math.max(seconds, othersTake(session));
        assertThat(seconds).isLessThan(MOST_SECONDS);
        for (Socket socket : sockets) {
            assertThat(isLetGo(socket)).isTrue();
        }
        FaultTable.row(
                "%d connections whose headers never end".formatted(MANY),
                "a turn and a list beside them took %.2f s; all were let go",
                seconds);
    }

    /** The system may take such an answer for a client that does not read, and then it holds no thread; that the filter gives up others is its own test's. */
    @Test
    void whoTakesNothingOfAnAnswerStopsNobody() throws Exception {
        String session = server.start();
        for (int i = 0; i < ANSWERED; i++) {
            send(open(), head("GET", "/v3/api-docs") + "\r\n");
        }
        double seconds = othersTake(session);
        assertThat(seconds).isLessThan(MOST_SECONDS);
        for (Socket socket : sockets) {
            awaitLetGo(socket);
        }
        FaultTable.row(
                "%d connections that ask for a long answer and do not read it".formatted(ANSWERED),
                "a turn and a list beside them took %.2f s; all were let go",
                seconds);
    }

    @Test
    void aSocketThatIsNotReadIsLetGoAndTheOthersOfItsTalkAreToldAtOnce() throws Exception {
        String session = server.start();
        for (int i = 0; i < FLOODING; i++) {
            upgrade(session);
        }
        Talker other = new Talker(server.port(), session);
        List<Thread> floods = new ArrayList<>();
        for (Socket socket : sockets) {
            Thread flood = new Thread(() -> flood(socket), "flood");
            flood.setDaemon(true);
            flood.start();
            floods.add(flood);
        }
        long began = System.nanoTime();
        server.say(session, "That is a long wait.");
        assertThat(other.nextTurn()).isEqualTo(1);
        double told = (System.nanoTime() - began) / 1e9;
        int letGo = 0;
        for (Thread flood : floods) {
            // nothing is read even now: whoever reads is answered again
            flood.join(MILLIS_TO_BE_LET_GO);
            letGo += flood.isAlive() ? 0 : 1;
        }
        assertThat(letGo).isEqualTo(FLOODING);
        Talker back = new Talker(server.port(), session + "?after=0");
        assertThat(back.nextTurn()).isEqualTo(1);
        FaultTable.row(
                "%d WebSockets of a talk that send and never read".formatted(FLOODING),
                "another of the same talk was told a turn after %.2f s; all %d were let go; one that came back with ?after=0 was told",
                told,
                letGo);
    }

    private void upgrade(String session) throws IOException {
        Socket socket = open();
        send(
                socket,
                head("GET", "/ws/sessions/" + session)
                        + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) in.read());
        }
        assertThat(head.toString()).startsWith("HTTP/1.1 101");
    }

    /** Each of them is answered with an error, which nobody reads. */
    private static void flood(Socket socket) {
        byte[] words = "not json".getBytes(StandardCharsets.UTF_8);
        // a text, masked with zeros
        byte[] frame = ByteBuffer.allocate(6 + words.length)
                .put((byte) 0x81)
                .put((byte) (0x80 | words.length))
                .putInt(0)
                .put(words)
                .array();
        byte[] many = new byte[frame.length * 500];
        for (int i = 0; i < 500; i++) {
            System.arraycopy(frame, 0, many, i * frame.length, frame.length);
        }
        try {
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(many);
            }
        } catch (IOException letGo) {
            Thread.currentThread().interrupt(); // which it was meant to bring about
        }
    }

    /** Until what is sent there is refused; nothing is read, or the answer would go on. */
    private static void awaitLetGo(Socket socket) throws InterruptedException {
        try {
            while (true) {
                send(socket, "x");
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (IOException letGo) {
            // which it was waited for
        }
    }

    /** Whether, read at last, it ends. */
    private static boolean isLetGo(Socket socket) throws IOException {
        socket.setSoTimeout(60_000);
        try (InputStream in = socket.getInputStream()) {
            byte[] some = new byte[1 << 16];
            int got = in.read(some);
            while (got >= 0) {
                got = in.read(some);
            }
            return true;
        } catch (java.net.SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
