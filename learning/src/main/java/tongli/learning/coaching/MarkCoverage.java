package tongli.learning.coaching;

import java.util.List;
import tongli.coaching.rating.Rating;
import tongli.coaching.rating.RatingLayer;

/**
 * How often the 80 % interval of the mark holds what a rater gave.
 *
 * @param marks each pass of each exchange
 * @param share of {@code marks}, in [0, 1]
 */
public record MarkCoverage(int held, int marks, double share) {

    /** @param rows at least one */
    public static MarkCoverage of(RatingLayer layer, List<RatingTrainer.Row> rows) {
        int held = 0;
        int marks = 0;
        for (RatingTrainer.Row row : rows) {
            Rating rating = layer.rate(row.features());
            for (RatedExchange.Marks pass : row.exchange().passes()) {
                held += Math.abs(pass.overall() - rating.mark()) <= rating.markSpread() ? 1 : 0;
                marks++;
            }
        }
        return new MarkCoverage(held, marks, (double) held / marks);
    }
}
