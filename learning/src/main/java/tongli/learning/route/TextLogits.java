package tongli.learning.route;

import tongli.perception.text.TextPair;

/** Reads a text by itself. Close it when no call is under way. */
interface TextLogits extends AutoCloseable {
    /** One a label. */
    float[] of(TextPair text);

    @Override
    default void close() {}
}
