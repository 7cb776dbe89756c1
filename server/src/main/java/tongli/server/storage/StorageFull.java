package tongli.server.storage;

import org.springframework.dao.NonTransientDataAccessResourceException;

/** There is no room for what was to be kept; nothing of it is. */
public final class StorageFull extends NonTransientDataAccessResourceException {
    private static final long serialVersionUID = 1L;

    StorageFull(String message) {
        super(message);
    }
}
