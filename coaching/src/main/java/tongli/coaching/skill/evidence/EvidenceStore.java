package tongli.coaching.skill.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Keeps evidence. When a method returns, what it was given is kept as durably as this store keeps anything. Safe for many threads;
 * evidence of one source is never written from two threads at once.
 */
public interface EvidenceStore {

    /** Keeps it, in place of what was there of its source. */
    void put(SkillEvidence evidence);

    Optional<SkillEvidence> find(String source);

    /** All of it, the oldest first. */
    List<SkillEvidence> all();

    /** Deletes that of every source which begins so. */
    void delete(String beginning);

    void deleteAll();
}
