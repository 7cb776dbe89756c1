package tongli.server;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tongli.practice.PracticeParts;
import tongli.server.config.ServerConfig;

/**
 * A server of its own, to be killed: prints its port and waits. Its database is what the
 * environment says, as an operator's is. With a second argument its parts load until the program
 * ends, and then fail as a native library does.
 */
public final class ServerProcess {

    private ServerProcess() {}

    public static void main(String[] args) throws Exception {
        RunningServer server = ServerLauncher.run(
                args.length == 1
                        ? TestServer.options(
                                0,
                                ServerConfig.of(Optional.empty(), System.getenv())
                                        .storage(Path.of(args[0])))
                        : new ServerOptions(
                                0, Path.of(args[0]), ServerProcess::loadForEver, InstantSource.system(), false));
        System.out.println("port " + server.port());
        Thread.currentThread().join();
    }

    private static PracticeParts loadForEver() {
        Thread hook = new Thread(() -> {});
        while (true) {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
