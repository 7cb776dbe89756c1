package tongli.server.person;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.SkillEvidence;

/** The evidence of skills of whoever asks. */
public final class OwnEvidenceStore implements EvidenceStore {

    private final Supplier<? extends EvidenceStore> whose;

    public OwnEvidenceStore(Supplier<? extends EvidenceStore> whose) {
        this.whose = whose;
    }

    @Override
    public void put(SkillEvidence evidence) {
        whose.get().put(evidence);
    }

    @Override
    public Optional<SkillEvidence> find(String source) {
        return whose.get().find(source);
    }

    @Override
    public List<SkillEvidence> all() {
        return whose.get().all();
    }

    @Override
    public void delete(String beginning) {
        whose.get().delete(beginning);
    }

    @Override
    public void deleteAll() {
        whose.get().deleteAll();
    }
}
