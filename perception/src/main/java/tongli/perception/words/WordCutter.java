package tongli.perception.words;

import java.util.List;

/** Cuts texts of one language into words. Safe for many threads. */
interface WordCutter {
    /** As {@link Words#of} has them. */
    List<Word> of(String text);
}
