package tongli.cli.operate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.WorkFailed;
import tongli.server.seal.SealKey;
import tongli.server.storage.OwnFile;

/** Makes a key. */
@Command(
        name = "new",
        description = {
            "Make a key in a file that only you can read; name it in TONGLI_KEY_FILE or key-file.",
            "Prints the key's id, which says nothing of the key."
        })
final class KeysNewCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The file to make; one that is there stays as it is.")
    private @Nullable Path file;

    @Override
    public void run() {
        Path to = Objects.requireNonNull(file, "picocli asks for it");
        if (Files.exists(to)) {
            throw new WorkFailed(
                    "%s is there already, and a key that is lost cannot be had again; name another file".formatted(to));
        }
        SealKey key = SealKey.random();
        try {
            OwnFile.write(to.toAbsolutePath(), key.encoded() + "\n");
        } catch (IOException failed) {
            throw new WorkFailed(
                    "%s cannot be written (%s)".formatted(to, failed.getClass().getSimpleName()), failed);
        }
        spec.commandLine().getOut().println(key.id());
    }
}
