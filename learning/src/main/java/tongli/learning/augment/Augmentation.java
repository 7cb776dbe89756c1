package tongli.learning.augment;

import tongli.core.Coded;
import tongli.core.Require;

/**
 * How texts are varied.
 *
 * @param strength share of a text's words that change, [0.01, 0.5]: one at least, but fewer where words have no synonym; when words are
 *     left out it is each word's chance to go
 * @param copies of each text beside itself, 1 to 16; fewer come where a text has no more variants
 */
public record Augmentation(Kind kind, double strength, int copies) {

    /** What is done to a text. */
    public enum Kind implements Coded {
        /** By chance one of: replace by a similar word, put one in, swap two, leave one out (Wei and Zou, EMNLP 2019). */
        EDA,
        /** Only replace by similar words. */
        SYNONYM
    }

    public Augmentation {
        Require.inRange("strength", strength, 0.01, 0.5);
        Require.inRange("copies", copies, 1, 16);
    }

    /** As a model's provenance tells it. */
    public String code() {
        return "%s strength %s copies %d".formatted(kind.code(), strength, copies);
    }
}
