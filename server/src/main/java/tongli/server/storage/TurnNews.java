package tongli.server.storage;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells that a session has one more turn: its id and their number, never what was said. Safe for many threads. */
public final class TurnNews {

    /** Is told, soon after; must be quick, for whoever played the turn waits. */
    public interface Listener {

        /** @param turns how many it has by now */
        void hasTurns(UUID session, int turns);

        /** What other nodes played may have been missed; any session may have more turns. */
        void mayHaveMissed();
    }

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public void listen(Listener listener) {
        listeners.add(listener);
    }

    void tell(UUID session, int turns) {
        listeners.forEach(listener -> listener.hasTurns(session, turns));
    }

    void missed() {
        listeners.forEach(Listener::mayHaveMissed);
    }
}
