package tongli.cli.persona;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Lines in an order drawn by chance, dealt out for talks of equal length. Stateless. */
final class Lots {
    private Lots() {}

    /**
     * All lines; the last lot is filled up from the beginning.
     *
     * @param size of a lot, from 1 to the number of lines
     */
    static List<List<String>> of(List<String> lines, int size, long seed) {
        List<String> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));
        List<List<String>> lots = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += size) {
            List<String> lot = new ArrayList<>();
            for (int i = from; i < from + size; i++) {
                lot.add(shuffled.get(i % lines.size()));
            }
            lots.add(List.copyOf(lot));
        }
        return lots;
    }
}
