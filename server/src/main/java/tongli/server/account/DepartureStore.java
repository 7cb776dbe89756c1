package tongli.server.account;

import java.time.Instant;
import java.util.Optional;

/** Keeps departures, each by the hash of its state. Safe for many threads and programs. */
public interface DepartureStore {

    void add(String state, Departure departure);

    /** One that is not over; it can be taken once. */
    Optional<Departure> take(String state, Instant now);

    /** Lets go of those that are over. */
    void sweep(Instant now);
}
