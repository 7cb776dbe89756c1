package tongli.learning.route;

import java.util.Arrays;

/**
 * A text, or what else is to be told apart, as the few features that it has.
 *
 * @param places of the features, rising
 * @param values one a place
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
public record SparseText(int[] places, float[] values) {

    /** The product with one row of weights, which begins at {@code from}. */
    double dot(float[] weights, int from) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += (double) values[i] * weights[from + places[i]];
        }
        return sum;
    }

    /** 0 where the text lacks the feature. */
    float value(int place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? 0 : values[at];
    }
}
