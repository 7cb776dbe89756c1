package tongli.perception.words;

import java.util.ArrayList;
import java.util.List;

/** A text in runs of signs that a cutter knows, and runs of signs that it does not. Stateless. */
final class Runs {
    private Runs() {}

    /** Whether a cutter knows a sign. */
    interface Known {
        boolean test(char sign);
    }

    /**
     * Signs that are all known or all unknown.
     *
     * @param from of the text, in UTF-16 units
     * @param to one past the last
     */
    record Run(int from, int to, boolean known) {}

    /** All of the text, in order. */
    static List<Run> of(String text, Known known) {
        List<Run> runs = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean first = known.test(text.charAt(from));
            int to = from + 1;
            while (to < text.length() && known.test(text.charAt(to)) == first) {
                to++;
            }
            runs.add(new Run(from, to, first));
            from = to;
        }
        return runs;
    }
}
