package tongli.server.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.MemoryEvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;

/** Keeps evidence where its person allowed it: on disk if {@link SkillEvidence#stored()}, else until the program ends. */
public final class ConsentedEvidenceStore implements EvidenceStore {

    private final EvidenceStore disk;
    private final EvidenceStore memory = new MemoryEvidenceStore();

    public ConsentedEvidenceStore(EvidenceStore disk) {
        this.disk = disk;
    }

    @Override
    public void put(SkillEvidence evidence) {
        (evidence.stored() ? disk : memory).put(evidence);
    }

    @Override
    public Optional<SkillEvidence> find(String source) {
        return memory.find(source).or(() -> disk.find(source));
    }

    @Override
    public List<SkillEvidence> all() {
        List<SkillEvidence> all = new ArrayList<>(memory.all());
        all.addAll(disk.all());
        all.sort(Comparator.comparing(SkillEvidence::at));
        return List.copyOf(all);
    }

    @Override
    public void delete(String beginning) {
        memory.delete(beginning);
        disk.delete(beginning);
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
