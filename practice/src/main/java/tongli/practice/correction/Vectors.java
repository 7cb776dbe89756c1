package tongli.practice.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

/**
 * Where corrections lie, so far as their words were encoded in this process: of those that were asked for last, and of no others. Safe
 * for many threads.
 */
final class Vectors {

    private final SentenceEncoder encoder;
    private Map<UUID, float[]> known = Map.of();

    Vectors(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** In the same order. Forgets all others, so that what was deleted does not stay here. @param cases with words */
    List<QueueOrder.Place> places(List<Case> cases) {
        Map<UUID, float[]> now = new HashMap<>(known());
        now.keySet().retainAll(cases.stream().map(one -> one.correction().id()).toList());
        encodeMissing(cases, now);
        known(now);
        return cases.stream()
                .map(Case::correction)
                .map(one -> new QueueOrder.Place(
                        one.id(),
                        one.kind(),
                        one.language(),
                        one.model().uncertainty(),
                        now.getOrDefault(one.id(), new float[0])))
                .toList();
    }

    private void encodeMissing(List<Case> cases, Map<UUID, float[]> now) {
        Map<Language, Map<UUID, String>> missing = new LinkedHashMap<>();
        for (Case one : cases) {
            Correction correction = one.correction();
            if (!now.containsKey(correction.id())) {
                missing.computeIfAbsent(correction.language(), language -> new LinkedHashMap<>())
                        .put(
                                correction.id(),
                                correction.matter().map(Matter::whole).orElseThrow());
            }
        }
        missing.forEach((language, texts) -> {
            List<float[]> vectors = encoder.encodeAll(new ArrayList<>(texts.values()), language);
            int next = 0;
            for (UUID id : texts.keySet()) {
                now.put(id, vectors.get(next++));
            }
        });
    }

    private synchronized Map<UUID, float[]> known() {
        return known;
    }

    private synchronized void known(Map<UUID, float[]> now) {
        known = Map.copyOf(now);
    }
}
