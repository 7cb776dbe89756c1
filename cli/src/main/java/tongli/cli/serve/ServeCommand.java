package tongli.cli.serve;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The server. Until there are accounts it is the local one. */
@Command(
        name = "serve",
        description = {
            "Run the server. There are no accounts yet, so it serves this machine only, as demo does.",
            "Prints its address, the only line on standard output, once it answers."
        })
public final class ServeCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Serving serving = new Serving();

    @Override
    public void run() {
        serving.run(spec);
    }
}
