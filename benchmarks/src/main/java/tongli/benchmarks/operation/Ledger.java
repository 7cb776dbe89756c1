package tongli.benchmarks.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tongli.core.Sha256;
import tools.jackson.databind.JsonNode;

/** What a server acknowledged, to be held against what it has after it was killed. Safe for many threads. */
final class Ledger {

    /** A turn whose words nothing else has. @param digest of the answer */
    private record Acknowledged(String words, String digest) {}

    /** What is not as it was acknowledged. @param unknown turns that nobody was told of */
    record Faults(int lost, int duplicated, int changed, int unknown) {
        Faults plus(Faults other) {
            return new Faults(
                    lost + other.lost, duplicated + other.duplicated, changed + other.changed, unknown + other.unknown);
        }
    }

    static final Faults NONE = new Faults(0, 0, 0, 0);

    private final Map<UUID, List<Acknowledged>> sessions = new ConcurrentHashMap<>();

    void add(UUID session, String words, JsonNode answer) {
        sessions.compute(session, (id, known) -> {
            List<Acknowledged> turns = known == null ? new ArrayList<>() : known;
            turns.add(new Acknowledged(words, digest(answer)));
            return turns;
        });
    }

    Set<UUID> sessions() {
        return Set.copyOf(sessions.keySet());
    }

    int turns() {
        return sessions.values().stream().mapToInt(List::size).sum();
    }

    /** @param kept the turns that the server has */
    Faults compare(UUID session, JsonNode kept) {
        List<Acknowledged> told = sessions.getOrDefault(session, List.of());
        Map<String, List<JsonNode>> byWords = kept.valueStream()
                .collect(Collectors.groupingBy(turn -> turn.get("learner").asString()));
        int lost = 0;
        int duplicated = 0;
        int changed = 0;
        for (Acknowledged one : told) {
            List<JsonNode> found = byWords.getOrDefault(one.words(), List.of());
            if (found.isEmpty()) {
                lost++;
            } else if (found.size() > 1) {
                duplicated++;
            } else if (!digest(found.get(0)).equals(one.digest())) {
                changed++;
            }
        }
        Set<String> words = told.stream().map(Acknowledged::words).collect(Collectors.toSet());
        int unknown = (int)
                byWords.keySet().stream().filter(one -> !words.contains(one)).count();
        return new Faults(lost, duplicated, changed, unknown);
    }

    private static String digest(JsonNode turn) {
        return Sha256.hex(turn.toString());
    }
}
