package tongli.server.person;

/** The person on whose behalf the calling thread works. Safe for many threads. */
@FunctionalInterface
public interface CurrentPerson {

    /** The one person of local mode, who needs no account. */
    String LOCAL = "local";

    /** @throws IllegalStateException if nobody has asked: work outside a request belongs to nobody */
    String id();

    /** Local mode: everybody who can reach the server is this one. */
    static CurrentPerson local() {
        return () -> LOCAL;
    }
}
