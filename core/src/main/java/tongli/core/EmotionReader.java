package tongli.core;

import java.util.List;

/** Reads the feeling in text. Implementations are safe for many threads. */
public interface EmotionReader {

    /** One reading a query, in the same order. A larger list is read in batches and is faster than many calls. */
    List<EmotionReading> readAll(List<EmotionQuery> queries);

    default EmotionReading read(EmotionQuery query) {
        return readAll(List.of(query)).get(0);
    }
}
