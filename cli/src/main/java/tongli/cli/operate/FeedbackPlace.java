package tongli.cli.operate;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Mixin;
import tongli.cli.terminal.ServerPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.server.config.ServerConfig;
import tongli.server.consent.ConsentDesk;
import tongli.server.feedback.FeedbackDesk;
import tongli.server.feedback.TrainingConsent;
import tongli.server.law.CurrentLaw;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAccountStore;
import tongli.server.storage.StoragePlace;
import tongli.server.storage.StorageUnavailable;

/** Opens what is kept, to work with its corrections. A mixin for commands. */
final class FeedbackPlace {

    /** @param database which has them */
    record Open(Database database, FeedbackDesk desk) {}

    @Mixin
    private ServerPlace place = new ServerPlace();

    /** @throws WorkFailed if nothing is kept there, or it cannot be used */
    void with(Consumer<Open> work) {
        ServerConfig config = place.config();
        StoragePlace storage = place.storage(config);
        if (!storage.isThere()) { // opening it would make one
            throw new WorkFailed("nothing is kept in %s; name another folder with --data".formatted(storage.folder()));
        }
        try (Database database = Database.open(storage)) {
            work.accept(new Open(
                    database,
                    new FeedbackDesk(
                            database, new TrainingConsent(database, desk(config, database)), anybody -> Set.of())));
        } catch (StorageUnavailable failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** Where nobody has an account, whoever runs the program is the one person. */
    private static ConsentDesk desk(ServerConfig config, Database database) {
        CurrentLaw law = new CurrentLaw(config.law(), InstantSource.system());
        boolean onCall = config.onCall().isPresent();
        return new JdbcAccountStore(database).page(Optional.empty(), 1).isEmpty()
                ? ConsentDesk.ofOne(law, onCall)
                : ConsentDesk.ofMany(law, onCall);
    }
}
