package tongli.cli.operate;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.ServerPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.server.seal.SealBroken;
import tongli.server.storage.Backup;
import tongli.server.storage.StoragePlace;
import tongli.server.storage.StorageUnavailable;

/** Writes a backup. */
@Command(
        name = "backup",
        description = {
            "Write everything in the database into one file, from which restore makes it again, here or in another database.",
            "With PostgreSQL the server may run; a data folder's database is for one program, so stop the server first.",
            "What people wrote stays sealed in it: keep the keys too, and not beside it. Prints the file's name."
        })
public final class BackupCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "DIR|FILE",
            description = "A folder, in which the file is named after the time, or a file that is not there yet.")
    private @Nullable Path to;

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Override
    public void run() {
        StoragePlace storage = place.storage();
        if (!storage.isThere()) { // opening it would make one
            throw new WorkFailed("nothing is kept in %s; name another folder with --data".formatted(storage.folder()));
        }
        try {
            Backup.Made made = Backup.write(storage, Objects.requireNonNull(to, "picocli asks for it"), Instant.now());
            spec.commandLine().getErr().printf("%,d rows%n", made.rows());
            spec.commandLine().getOut().println(made.file());
        } catch (StorageUnavailable | SealBroken failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }
}
