package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;

/**
 * Lets the fast tier answer where it is sure, and sends the rest on. What the fast tier has no gate for, such as fine labels, is
 * always sent on. Which model answered stands in the reading. Safe for many threads as the readers are, which are the caller's to
 * close.
 *
 * <p>Source: Viola and Jones, CVPR 2001 (cascades); Schwartz et al., ACL 2020 (early answers where confident).
 */
public final class CascadeEmotionReader implements EmotionReader {
    private final FastEmotionReader fast;
    private final EmotionReader full;

    public CascadeEmotionReader(FastEmotionReader fast, EmotionReader full) {
        this.fast = fast;
        this.full = full;
    }

    @Override
    public List<EmotionReading> readAll(List<EmotionQuery> queries) {
        List<Optional<EmotionReading>> sure =
                queries.stream().map(fast::readIfSure).toList();
        List<EmotionQuery> rest = new ArrayList<>();
        for (int i = 0; i < sure.size(); i++) {
            if (sure.get(i).isEmpty()) {
                rest.add(queries.get(i));
            }
        }
        List<EmotionReading> sentOn = rest.isEmpty() ? List.of() : full.readAll(rest);
        List<EmotionReading> readings = new ArrayList<>(sure.size());
        int next = 0;
        for (Optional<EmotionReading> reading : sure) {
            readings.add(reading.isPresent() ? reading.get() : sentOn.get(next++));
        }
        return readings;
    }
}
