package tongli.server.person;

import tongli.server.storage.Stores;

/** The person on whose behalf the calling thread works. Safe for many threads. */
@FunctionalInterface
public interface CurrentPerson {

    /** @throws IllegalStateException if nobody has asked: work outside a request belongs to nobody */
    String id();

    /** Local mode: everybody who can reach the server is this one. */
    static CurrentPerson local() {
        return () -> Stores.LOCAL;
    }
}
