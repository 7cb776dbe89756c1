package tongli.server.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.practice.showing.MemoryRoundStore;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundStore;

/** Keeps a round of showings where its person allowed it: on disk if {@link Round#stored()}, else until the program ends. */
public final class ConsentedRoundStore implements RoundStore {

    private final RoundStore disk;
    private final RoundStore memory = new MemoryRoundStore();

    public ConsentedRoundStore(RoundStore disk) {
        this.disk = disk;
    }

    @Override
    public void add(Round round) {
        (round.stored() ? disk : memory).add(round);
    }

    @Override
    public Optional<Round> find(UUID id) {
        return memory.find(id).or(() -> disk.find(id));
    }

    @Override
    public List<Round> all() {
        List<Round> all = new ArrayList<>(memory.all());
        all.addAll(disk.all());
        all.sort(Comparator.comparing(Round::updatedAt).reversed());
        return List.copyOf(all);
    }

    @Override
    public boolean replace(Round read, Round changed) {
        return (read.stored() ? disk : memory).replace(read, changed);
    }

    @Override
    public boolean delete(UUID id) {
        return memory.delete(id) || disk.delete(id);
    }

    @Override
    public void deleteAll() {
        memory.deleteAll();
        disk.deleteAll();
    }

    /** Deletes what is on disk, even what can no longer be read. */
    public void deleteStored() {
        disk.deleteAll();
    }
}
