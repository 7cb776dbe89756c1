package tongli.learning.few;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A way to tell labels when few texts are labelled. One run at a time; keeps nothing between runs but what it writes into its folder.
 */
public interface Way {

    /** Whether it learns from labelled texts, so that what it reaches hangs on how many there are. */
    default boolean readsLabels() {
        return true;
    }

    /** Whether it learns from texts without labels, and cannot do without. */
    default boolean readsUnlabelled() {
        return false;
    }

    /**
     * Learns, and answers.
     *
     * @param folder of its own, for checkpoints: a run that was killed goes on there when the same is asked again
     * @return logits of the texts that are asked, shape (texts, labels)
     * @throws IOException if the folder cannot be written, or holds a checkpoint that does not fit
     */
    float[][] answers(Bench bench, FewTexts texts, long seed, Path folder) throws IOException;

    /** What it was set to, by names that whoever reads a report knows. */
    Map<String, String> settings();
}
