package tongli.cli.operate;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.ServerPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.server.seal.SealBroken;
import tongli.server.storage.KeyRotation;
import tongli.server.storage.StoragePlace;
import tongli.server.storage.StorageUnavailable;

/** Seals everything under the current key. */
@Command(
        name = "rotate",
        description = {
            "Seal every text anew under the current key (TONGLI_KEY_FILE), so that the old ones (TONGLI_KEYS_OLD_FILE) are needed"
                    + " no more. A data folder with keys of its own gets a new one.",
            "May be stopped, and goes on where it was. Prints the id of the key that everything is sealed under."
        })
final class KeysRotateCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Override
    public void run() {
        StoragePlace storage = place.storage();
        if (!storage.isThere()) { // opening it would make one
            throw new WorkFailed("nothing is kept in %s; name another folder with --data".formatted(storage.folder()));
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            KeyRotation.Done done = KeyRotation.run(storage, texts -> {});
            err.printf("%,d texts were sealed anew; an old key is needed for older backups only%n", done.texts());
            spec.commandLine().getOut().println(done.key());
        } catch (StorageUnavailable | SealBroken failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }
}
