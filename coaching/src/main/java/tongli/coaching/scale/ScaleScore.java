package tongli.coaching.scale;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a sheet comes to.
 *
 * @param answered how many items were
 * @param missing how many were not
 * @param raw the sum; empty if too many are missing
 * @param score the raw score times the scale's factor
 * @param marks the conventions that hold; some may even where there is no score
 */
public record ScaleScore(int answered, int missing, OptionalDouble raw, OptionalDouble score, List<ScaleMark> marks) {
    public ScaleScore {
        marks = List.copyOf(marks);
    }

    /** Whether missing answers were filled with the mean of the others. */
    public boolean isFilled() {
        return missing > 0 && score.isPresent();
    }
}
