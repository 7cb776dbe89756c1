package tongli.persona.memory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The law of what was said: no line of the last talk is said again, and no content of any talk before it. Small words of older
 * talks (how they fall silent, turn away, greet) come back, for people repeat these. How often a kind of move has been met
 * fades as closeness does. Stateless.
 */
final class Said {

    /** Lines that say something of the person begin so. */
    private static final List<String> CONTENT = List.of("topics.", "facts.", "steps.");

    private Said() {}

    static List<String> stays(PastTalk talk) {
        List<String> opening = talk.opening().spent();
        Set<String> older = Set.copyOf(opening.subList(0, Math.max(0, opening.size() - 1))); // its last is its own
        List<String> stays = new ArrayList<>();
        for (String id : talk.last().spent()) {
            if (!older.contains(id) || CONTENT.stream().anyMatch(id::startsWith)) {
                stays.add(id);
            }
        }
        return stays;
    }

    static Map<String, Integer> worn(Map<String, Integer> wear, int days) {
        double kept = Fading.CLOSENESS.kept(days);
        Map<String, Integer> left = new LinkedHashMap<>();
        wear.forEach((code, repeats) -> {
            int still = (int) Math.floor(repeats * kept);
            if (still > 0) {
                left.put(code, still);
            }
        });
        return left;
    }
}
