package tongli.cli.data;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --root}. A mixin for commands. */
final class RootOption {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "The folder that the paths of recordings and pictures start from (default: that of the set).")
    private @Nullable Path root;

    Optional<Path> given() {
        return Optional.ofNullable(root);
    }
}
