package tongli.cli.serve;

import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.DataFolder;
import tongli.server.ServerOptions;

/** The page, for one person on this machine. */
@Command(
        name = "demo",
        description = {
            "Open the page for one person on this machine: no account, loopback only.",
            "Prints its address, the only line on standard output, once it answers."
        })
public final class DemoCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Mixin
    private Serving serving = new Serving();

    @Override
    public void run() {
        serving.run(spec, Optional.empty(), port -> ServerOptions.local(port, data.place()));
    }
}
