package tongli.practice.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

/**
 * Where corrections lie, so far as their words were encoded in this process: of those that were asked for last, and of no others, for
 * ten minutes and no longer, for words may be deleted meanwhile without anybody asking again. Safe for many threads.
 */
final class Vectors {

    private static final int MINUTES = 10;

    private final SentenceEncoder encoder;
    private final Executor later;
    private Map<UUID, float[]> known = Map.of();
    private long asked;

    Vectors(SentenceEncoder encoder) {
        this(encoder, CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES));
    }

    /** @param later runs what it is given when vectors have been kept for long enough */
    Vectors(SentenceEncoder encoder, Executor later) {
        this.encoder = encoder;
        this.later = later;
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
        long mine = ++asked;
        later.execute(() -> expire(mine));
    }

    /** Unless others were asked for since, of which none are left that were deleted then. */
    private synchronized void expire(long mine) {
        if (asked == mine) {
            known = Map.of();
        }
    }

    /** When its words are deleted. */
    synchronized void drop(UUID id) {
        Map<UUID, float[]> left = new HashMap<>(known);
        left.remove(id);
        known = Map.copyOf(left);
    }

    /** How many are kept. */
    int size() {
        return known().size();
    }
}
