package tongli.learning.few;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tongli.learning.augment.Augmenter;

/** Says texts in other words. */
public interface Reworder {
    /**
     * @param texts none blank
     * @return as many, in their order; empty where there are no other words for one
     * @throws IOException if whatever says them fails
     */
    List<Optional<String>> reworded(List<String> texts) throws IOException;

    /** By chance words that lie near, put in, swapped, left out. */
    static Reworder by(Augmenter augmenter) {
        return texts -> texts.stream()
                .map(text -> augmenter.variants(text).stream().findFirst())
                .toList();
    }
}
