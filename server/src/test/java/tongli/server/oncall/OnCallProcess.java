package tongli.server.oncall;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import tongli.server.config.ServerConfig;
import tongli.server.seal.Secret;
import tongli.server.storage.Database;
import tongli.server.storage.JdbcAuditLog;
import tongli.server.storage.JdbcOutbox;

/** A node of its own, to be killed: tells whoever stands at the address. Its database is what the environment says. */
public final class OnCallProcess {

    private OnCallProcess() {}

    public static void main(String[] args) throws Exception {
        Database database =
                Database.open(ServerConfig.of(Optional.empty(), System.getenv()).storage(Path.of(args[0])));
        OnCallSettings settings = new OnCallSettings(
                URI.create(args[1]),
                WebhookSecret.of(Secret.of(Receiver.SECRET)),
                Duration.ofSeconds(30),
                3,
                Optional.of(Receiver.CONTACT));
        node(database, settings, InstantSource.system()).start();
        System.out.println("ready");
        new CountDownLatch(1).await();
    }

    static Dispatcher node(Database database, OnCallSettings settings, InstantSource clock) {
        return new Dispatcher(
                new JdbcOutbox(database),
                new Dispatcher.Whom(settings, Optional.empty()),
                person -> true,
                new JdbcAuditLog(database),
                outcome -> {},
                Pace.usual(),
                clock);
    }
}
