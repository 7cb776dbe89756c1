package tongli.benchmarks.operation;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import tongli.practice.BundledPractice;
import tongli.practice.Given;
import tongli.practice.PracticeParts;
import tongli.server.RunningServer;
import tongli.server.ServerLauncher;
import tongli.server.ServerOptions;
import tongli.server.config.ServerConfig;
import tongli.server.security.Access;

/**
 * The server of a run, in a process of its own and in local mode: prints its port once it answers, and waits. Arguments: a data folder, and {@code
 * bundled} for practice as it is shipped or {@code fakes} where models would be. Its database is what the environment says.
 */
public final class ServedNode {

    private ServedNode() {}

    public static void main(String[] args) throws InterruptedException {
        Supplier<PracticeParts> parts = args[1].equals("bundled") ? BundledPractice::parts : () -> Given.PARTS;
        RunningServer server = ServerLauncher.run(new ServerOptions(
                0,
                ServerConfig.of(Optional.empty(), System.getenv()).storage(Path.of(args[0])),
                Access.local(),
                parts,
                InstantSource.system(),
                false));
        System.out.println("port " + server.port());
        Thread.currentThread().join();
    }
}
