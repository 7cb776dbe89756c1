package tongli.cli.serve;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.cli.terminal.LlmOptions;
import tongli.cli.terminal.Within;
import tongli.cli.terminal.WorkFailed;
import tongli.llm.LlmLineWriter;
import tongli.server.RunningServer;
import tongli.server.ServerFailed;
import tongli.server.ServerLauncher;
import tongli.server.ServerOptions;
import tongli.server.storage.StorageUnavailable;

/** Starts the server, prints its address, and waits for the end of the program. A mixin for commands. */
final class Serving {

    private static final int LAST_PORT = 65_535;
    private static final int USUAL_PORT = 8080;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port; 0 for any free one (default: " + USUAL_PORT + ").")
    @Within(from = 0, to = LAST_PORT)
    private @Nullable Integer port;

    @Mixin
    private LlmOptions llm = new LlmOptions();

    @Mixin
    private RegistryFolders models = new RegistryFolders();

    /**
     * @param usualPort unless another is given
     * @param at how to run it on a port
     */
    void run(CommandSpec spec, Optional<Integer> usualPort, IntFunction<ServerOptions> at) {
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw new ParameterException(
                    spec.commandLine(), "--port is " + port + "; it must be 0 to " + LAST_PORT + ".");
        }
        ServerOptions plain =
                at.apply(Optional.ofNullable(port).or(() -> usualPort).orElse(USUAL_PORT));
        ServerOptions reading = plain.reading(models.settings(plain.dataFolder()));
        ServerOptions options = llm.endpoint(spec)
                .map(endpoint -> reading.spokenBy(new LlmLineWriter(endpoint)))
                .orElse(reading);
        try (RunningServer server = ServerLauncher.run(options)) {
            CountDownLatch end = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(end::countDown, "end-of-serving"));
            spec.commandLine().getOut().println(server.address());
            spec.commandLine().getOut().flush();
            spec.commandLine()
                    .getErr()
                    .println(
                            "Open this address in a browser. Ctrl+C stops Tongli; conversations you chose to keep stay.");
            server.firstInvitation()
                    .ifPresent(invitation -> spec.commandLine()
                            .getErr()
                            .println(
                                    "There is no operator yet. Whoever opens this address makes the first account, once, within 14 days:\n%s/#/join?invitation=%s"
                                            .formatted(server.address(), invitation)));
            end.await();
        } catch (ServerFailed | StorageUnavailable failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
