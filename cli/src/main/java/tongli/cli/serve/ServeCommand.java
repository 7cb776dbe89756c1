package tongli.cli.serve;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.ServerPlace;
import tongli.server.ServerOptions;
import tongli.server.config.ServerConfig;
import tongli.server.storage.StoragePlace;

/** The server, for people with accounts. */
@Command(
        name = "serve",
        description = {
            "Run the server, for people with accounts: learners, instructors, operators. Without --config it answers on this machine only.",
            "Keeps things in a data folder, or in PostgreSQL if one is set.",
            "Prints its address, the only line on standard output, once it answers, and where the first operator makes an account."
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
        StoragePlace storage = place.storage(config);
        serving.run(
                spec,
                config.port(),
                port -> ServerOptions.of(port, storage, config.access())
                        .under(config.law())
                        .telling(config.onCall())
                        .logging(config.log()));
    }
}
