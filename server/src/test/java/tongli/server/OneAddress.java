package tongli.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One address for several servers, as a proxy in front of them has: each connection goes to the next that answers. Knows nothing of HTTP. */
final class OneAddress implements AutoCloseable {

    private final ServerSocket door;
    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();

    /** @param ports of the servers, on this machine */
    OneAddress(List<Integer> ports) throws IOException {
        this.ports = List.copyOf(ports);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::letIn);
    }

    int port() {
        return door.getLocalPort();
    }

    private void letIn() {
        try {
            while (true) {
                Socket client = door.accept();
                daemon(() -> lead(client));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void lead(Socket client) {
        for (int tried = 0; tried < ports.size(); tried++) {
            int port = ports.get(Math.floorMod(next.getAndIncrement(), ports.size()));
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
                daemon(() -> carry(client, server));
                carry(server, client);
                return;
            } catch (IOException dead) {
                // the next one, then
            }
        }
        close(client);
    }

    /** Both ends go when one does. */
    private static void carry(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException gone) {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // it was
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "one-address");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
