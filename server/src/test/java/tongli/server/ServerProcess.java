package tongli.server;

import java.nio.file.Path;

/** A server of its own, to be killed: prints its port and waits. */
public final class ServerProcess {

    private ServerProcess() {}

    public static void main(String[] args) throws Exception {
        RunningServer server = ServerLauncher.run(TestServer.options(0, Path.of(args[0])));
        System.out.println("port " + server.port());
        Thread.currentThread().join();
    }
}
