package tongli.cli.operate;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.ServerPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.server.storage.Restore;
import tongli.server.storage.StorageUnavailable;

/** Restores a backup. */
@Command(
        name = "restore",
        description = {
            "Make the database what it was when a backup was written, all of it or nothing. Stop every server first.",
            "A damaged file, or a key that is missing, is told of before anything is changed."
        })
public final class RestoreCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A file that backup wrote, from a data folder or from PostgreSQL.")
    private @Nullable Path file;

    @Option(names = "--replace", description = "Let go of everything that the database holds now.")
    private boolean replace;

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Override
    public void run() {
        try {
            long rows = Restore.read(place.storage(), Objects.requireNonNull(file, "picocli asks for it"), replace);
            spec.commandLine().getErr().printf("%,d rows are restored%n", rows);
        } catch (StorageUnavailable failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }
}
