package tongli.practice.showing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps rounds until the program ends, and no more than a number of them: the one untouched longest goes first. */
public final class MemoryRoundStore implements RoundStore {

    private static final int MOST = 100;

    private final Map<UUID, Round> rounds = new LinkedHashMap<>(16, 0.75f, true);

    @Override
    public synchronized void add(Round round) {
        rounds.put(round.id(), round);
        if (rounds.size() > MOST) {
            rounds.remove(rounds.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<Round> find(UUID id) {
        return Optional.ofNullable(rounds.get(id));
    }

    @Override
    public synchronized List<Round> all() {
        List<Round> all = new ArrayList<>(rounds.values());
        all.sort(Comparator.comparing(Round::updatedAt).reversed());
        return List.copyOf(all);
    }

    @Override
    public synchronized boolean replace(Round read, Round changed) {
        Round kept = find(read.id()).orElseThrow(ShowingService::unknown);
        if (kept.named().size() != read.named().size()) {
            return false;
        }
        rounds.put(changed.id(), changed);
        return true;
    }

    @Override
    public synchronized boolean delete(UUID id) {
        return rounds.remove(id) != null;
    }

    @Override
    public synchronized void deleteAll() {
        rounds.clear();
    }
}
