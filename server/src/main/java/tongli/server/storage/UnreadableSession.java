package tongli.server.storage;

import java.util.UUID;

/** A stored session is damaged, or was written by a release that this one does not know. It can still be deleted. */
public final class UnreadableSession extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableSession(UUID id, IllegalArgumentException broken) {
        super("the stored session %s cannot be read: %s".formatted(id, broken.getMessage()), broken);
    }
}
