package tongli.cli.practice;

import java.time.Instant;
import java.util.Optional;
import tongli.practice.SessionStore;
import tongli.server.storage.LocalStore;

/** Where this run keeps its sessions, and whether the person allowed that. */
final class Keeping implements AutoCloseable {

    private final Optional<LocalStore> local;
    private final SessionStore sessions;

    private Keeping(Optional<LocalStore> local, SessionStore sessions) {
        this.local = local;
        this.sessions = sessions;
    }

    static Keeping inMemory() {
        return new Keeping(Optional.empty(), LocalStore.memory());
    }

    static Keeping in(LocalStore store) {
        return new Keeping(Optional.of(store), store.sessions());
    }

    SessionStore sessions() {
        return sessions;
    }

    boolean granted() {
        return local.map(store -> store.consents().allowStorage()).orElse(false);
    }

    /** Whether the person could be asked and has not been. */
    boolean unanswered() {
        return local.map(store -> store.consents().storage().isEmpty()).orElse(false);
    }

    void decide(boolean granted) {
        local.ifPresent(store -> store.consents().decide(granted, Instant.now()));
    }

    @Override
    public void close() {
        local.ifPresent(LocalStore::close);
    }
}
