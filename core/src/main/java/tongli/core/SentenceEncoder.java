package tongli.core;

import java.util.List;

/**
 * Turns sentences into vectors that lie close when the sentences mean alike. Safe for many threads.
 */
public interface SentenceEncoder {

    /** Unit-length vectors, one a text, in the same order; the width depends on the language. Blank text is refused. */
    List<float[]> encodeAll(List<String> texts, Language language);

    default float[] encode(String text, Language language) {
        return encodeAll(List.of(text), language).get(0);
    }

    /** Cosine of two unit vectors of equal width, in [-1, 1]. */
    static double cosine(float[] a, float[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "vectors of width %d and %d cannot be compared".formatted(a.length, b.length));
        }
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
        }
        return Math.max(-1, Math.min(1, dot));
    }
}
