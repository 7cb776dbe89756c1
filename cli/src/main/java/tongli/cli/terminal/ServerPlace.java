package tongli.cli.terminal;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tongli.server.config.ConfigRefused;
import tongli.server.config.ServerConfig;
import tongli.server.storage.StoragePlace;

/**
 * The options {@code --config} and {@code --data}: what an operator set for the server, and where it keeps things. What stands on
 * the command line goes before the environment, and that before the file. A mixin for commands.
 */
public final class ServerPlace {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "Settings of the server (YAML; docs/operations.md names them all). The environment goes before"
                            + " it: TONGLI_DATABASE_URL and others.")
    private @Nullable Path file;

    @Mixin
    private DataFolder data = new DataFolder();

    /** @throws WorkFailed naming everything that is set wrongly */
    public ServerConfig config() {
        try {
            return ServerConfig.of(Optional.ofNullable(file), System.getenv());
        } catch (ConfigRefused refused) {
            throw new WorkFailed(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Where this configuration keeps things. */
    public StoragePlace storage(ServerConfig config) {
        return data.given().map(config::withData).orElse(config).storage(data.path());
    }

    /** @throws WorkFailed naming everything that is set wrongly */
    public StoragePlace storage() {
        return storage(config());
    }
}
