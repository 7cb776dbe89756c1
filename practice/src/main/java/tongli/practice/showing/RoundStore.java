package tongli.practice.showing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps rounds. When a method returns, what it was given is kept as durably as this store keeps anything. Safe for many threads and, where
 * it says so, many processes.
 */
public interface RoundStore {

    /** Keeps a new round. */
    void add(Round round);

    Optional<Round> find(UUID id);

    /** Every round, the one touched last first. */
    List<Round> all();

    /**
     * Keeps a round that went on.
     *
     * @param read as it was read
     * @return false, and nothing is kept, if it went on otherwise since
     * @throws tongli.practice.PracticeRefused if it is no longer kept
     */
    boolean replace(Round read, Round changed);

    /** @return whether there was such a round */
    boolean delete(UUID id);

    void deleteAll();
}
