package tongli.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;

/**
 * Loads the classes that the commands need, so that the launcher can keep them in an archive for fast starts. Leaves no
 * data behind; what fails here is only slower later.
 */
@Command(name = "warm-up", hidden = true, description = "Load what the commands need (the launcher calls this).")
final class WarmUpCommand implements Runnable {
    @Override
    public void run() {
        new Checkup(Path.of(System.getProperty("java.io.tmpdir")), System.getenv("PATH")).run();
        ServerWarmUp.run();
    }
}
