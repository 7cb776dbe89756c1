package tongli.coaching.skill.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps evidence until the program ends, and no more than of a number of exercises: the one untouched longest goes first. */
public final class MemoryEvidenceStore implements EvidenceStore {

    private static final int MOST = 2_000;

    private final Map<String, SkillEvidence> kept = new LinkedHashMap<>();

    @Override
    public synchronized void put(SkillEvidence evidence) {
        kept.remove(evidence.source()); // goes to the end
        kept.put(evidence.source(), evidence);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }

    @Override
    public synchronized Optional<SkillEvidence> find(String source) {
        return Optional.ofNullable(kept.get(source));
    }

    @Override
    public synchronized List<SkillEvidence> all() {
        List<SkillEvidence> all = new ArrayList<>(kept.values());
        all.sort(Comparator.comparing(SkillEvidence::at));
        return List.copyOf(all);
    }

    @Override
    public synchronized void delete(String beginning) {
        kept.keySet().removeIf(source -> source.startsWith(beginning));
    }

    @Override
    public synchronized void deleteAll() {
        kept.clear();
    }
}
