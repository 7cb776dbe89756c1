package tongli.cli.terminal;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tongli.server.config.ConfigRefused;
import tongli.server.config.ServerConfig;
import tongli.server.storage.StoragePlace;

/** The option {@code --data}: where sessions, the database and trained models live. A mixin for commands. */
public final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where Tongli keeps its data (default: $XDG_DATA_HOME/tongli or ~/.local/share/tongli).")
    private @Nullable Path chosen;

    public Path path() {
        return given().orElseGet(() -> standard(System.getenv(), System.getProperty("user.home")));
    }

    /** Its own database, with the keys of the environment if that has any. @throws WorkFailed if those are none */
    public StoragePlace place() {
        try {
            return ServerConfig.folder(path(), System.getenv());
        } catch (ConfigRefused refused) {
            throw new WorkFailed(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** The folder that was named. */
    Optional<Path> given() {
        return Optional.ofNullable(chosen).map(Path::toAbsolutePath);
    }

    /** The XDG Base Directory Specification: a relative {@code XDG_DATA_HOME} is to be ignored. */
    static Path standard(Map<String, String> environment, String home) {
        var shared = Path.of(environment.getOrDefault("XDG_DATA_HOME", ""));
        var base = shared.isAbsolute() ? shared : Path.of(home, ".local", "share");
        return base.resolve("tongli");
    }
}
