package tongli.learning.coaching;

import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.Utterance;

/**
 * An authored exchange and what two passes of rating made of it ({@code docs/data/empathy}).
 *
 * @param history what was said before the line that the reply answers, then that line
 * @param passes one a pass, at least one
 */
public record RatedExchange(String id, Language language, List<Utterance> history, String reply, List<Marks> passes) {
    public RatedExchange {
        history = List.copyOf(history);
        passes = List.copyOf(passes);
        if (passes.isEmpty()) {
            throw new IllegalArgumentException("an exchange that nobody rated teaches nothing");
        }
    }

    /**
     * One pass's marks.
     *
     * @param levels of every mechanism, each 0, 1 or 2
     * @param overall 1 to 5
     * @param misstep its code, or empty
     * @param flag its code, or empty
     */
    public record Marks(Map<Mechanism, Integer> levels, int overall, String misstep, String flag) {
        public Marks {
            levels = Map.copyOf(levels);
        }
    }

    /** Exchanges of one context stay on one side of every parting. */
    public String contextId() {
        return id.substring(0, id.lastIndexOf('-'));
    }
}
