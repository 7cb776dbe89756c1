package tongli.cli.operate;

import java.time.InstantSource;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.ServerPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.server.config.ServerConfig;
import tongli.server.law.CurrentLaw;
import tongli.server.retention.Retention;
import tongli.server.storage.Database;
import tongli.server.storage.StoragePlace;
import tongli.server.storage.StorageUnavailable;
import tongli.wire.TongliJson;

/** Deletes what was kept for long enough. */
@Command(
        name = "run",
        description = {
            "Delete practice that was kept for as long as the jurisdiction's profile says. A running server does so each day.",
            "A data folder's database is for one program, so stop the server first. Prints what was done as JSON."
        })
final class RetentionRunCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServerPlace place = new ServerPlace();

    @Override
    public void run() {
        ServerConfig config = place.config();
        StoragePlace storage = place.storage(config);
        if (!storage.isThere()) { // opening it would make one
            throw new WorkFailed("nothing is kept in %s; name another folder with --data".formatted(storage.folder()));
        }
        InstantSource clock = InstantSource.system();
        try (Database database = Database.open(storage)) {
            Retention.Swept swept = new Retention(database, clock).run(new CurrentLaw(config.law(), clock).today());
            spec.commandLine()
                    .getOut()
                    .println(TongliJson.line(Map.of(
                            "law", config.law().id(),
                            "practice_storage",
                                    Map.of(
                                            "days", swept.days(),
                                            "before", swept.before().toString(),
                                            "deleted", swept.sessions()))));
        } catch (StorageUnavailable failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }
}
