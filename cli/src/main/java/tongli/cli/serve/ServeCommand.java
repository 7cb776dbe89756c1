package tongli.cli.serve;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.ServerPlace;
import tongli.server.config.ServerConfig;

/** The server. Until there are accounts it is the local one. */
@Command(
        name = "serve",
        description = {
            "Run the server. There are no accounts yet, so it serves this machine only, as demo does.",
            "Keeps things in a data folder, or in PostgreSQL if one is set.",
            "Prints its address, the only line on standard output, once it answers."
        })
public final class ServeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Mixin
    private Serving serving = new Serving();

    @Override
    public void run() {
        ServerConfig config = place.config();
        serving.run(spec, config.port(), place.storage(config), config.law());
    }
}
