package tongli.learning.continual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.Tensor;

/**
 * A memory of texts as numbers in a file: of each text its task and its row among the training texts, so that no word of
 * anybody is written down twice. Stateless.
 */
final class MemoryTensors {
    private static final String ITEMS = "memory.items";
    private static final String SEEN = "memory.seen";
    private static final int MOST = 1 << 24;

    private MemoryTensors() {}

    static Map<String, Tensor> of(ReplayMemory<StreamText> memory) {
        Map<String, Tensor> state = new LinkedHashMap<>();
        List<StreamText> items = memory.items();
        int[] places = new int[2 * items.size()];
        for (int i = 0; i < items.size(); i++) {
            places[2 * i] = items.get(i).task();
            places[2 * i + 1] = items.get(i).row();
        }
        ReplayMemory.Counts counts = memory.counts();
        List<Integer> seen = new ArrayList<>();
        new TreeMap<>(counts.seen())
                .forEach((label, times) ->
                        seen.addAll(List.of(label, times, counts.full().contains(label) ? 1 : 0)));
        if (!items.isEmpty()) {
            state.put(ITEMS, SavedNumbers.of(places));
        }
        if (!seen.isEmpty()) {
            state.put(
                    SEEN,
                    SavedNumbers.of(seen.stream().mapToInt(Integer::intValue).toArray()));
        }
        return state;
    }

    /** @param tasks training texts by task @throws IllegalArgumentException if the numbers fit no such texts */
    static void restore(ReplayMemory<StreamText> memory, Map<String, Tensor> state, List<List<StreamText>> tasks) {
        SavedNumbers saved = new SavedNumbers(state);
        List<StreamText> items = new ArrayList<>();
        if (state.containsKey(ITEMS)) {
            int[] places = saved.wholes(ITEMS, 0, MOST);
            for (int i = 0; i + 1 < places.length; i += 2) {
                if (places[i] >= tasks.size()
                        || places[i + 1] >= tasks.get(places[i]).size()) {
                    throw new IllegalArgumentException("it remembers a text that is not there");
                }
                items.add(tasks.get(places[i]).get(places[i + 1]));
            }
        }
        Map<Integer, Integer> seen = new LinkedHashMap<>();
        Set<Integer> full = new TreeSet<>();
        if (state.containsKey(SEEN)) {
            int[] counts = saved.wholes(SEEN, 0, MOST);
            for (int i = 0; i + 2 < counts.length; i += 3) {
                seen.put(counts[i], counts[i + 1]);
                if (counts[i + 2] == 1) {
                    full.add(counts[i]);
                }
            }
        }
        memory.restore(items, new ReplayMemory.Counts(seen, full));
    }
}
