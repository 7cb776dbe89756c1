package tongli.server.oncall;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tongli.practice.ForwardingSessionStore;
import tongli.practice.PracticeRefused;
import tongli.practice.Session;
import tongli.practice.SessionMoved;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.Turn;

/**
 * Sessions of which it is written down when practice stops. Of a stored one that is kept with the turn; where that fails, and where nothing is
 * stored, the turn is kept all the same: whoever speaks of their own life is shown whom to call, whatever a disk or a database does.
 */
public final class OnCallSessionStore extends ForwardingSessionStore {

    private static final Logger LOG = LoggerFactory.getLogger(OnCallSessionStore.class);

    private final SessionStore store;
    private final HandOffs handOffs;

    public OnCallSessionStore(SessionStore store, HandOffs handOffs) {
        this.store = store;
        this.handOffs = handOffs;
    }

    @Override
    protected SessionStore store() {
        return store;
    }

    @Override
    public void addTurn(Session read, Turn turn, SessionStatus status) {
        if (!turn.stopsPractice()) {
            super.addTurn(read, turn, status);
        } else if (read.stored()) {
            stop(read, turn, status);
        } else {
            super.addTurn(read, turn, status);
            handOffs.stoppedUnkept(turn.risk().level());
        }
    }

    private void stop(Session read, Turn turn, SessionStatus status) {
        try {
            handOffs.stopped(turn.risk().level(), () -> super.addTurn(read, turn, status));
        } catch (SessionMoved | PracticeRefused notAsRead) {
            throw notAsRead;
        } catch (RuntimeException failed) {
            LOG.atError()
                    .addKeyValue("failure", failed.getClass().getName())
                    .log("it could not be written down that practice stopped; nobody on call is told");
            super.addTurn(read, turn, status);
        }
    }
}
