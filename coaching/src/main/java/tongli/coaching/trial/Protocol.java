package tongli.coaching.trial;

import java.util.List;
import java.util.Optional;
import tongli.core.Require;

/**
 * What is to be found out, and how, written down before anybody is randomised.
 *
 * @param hypothesis what is expected, in a sentence
 * @param outcome the field of the primary outcome
 * @param what what the outcome is: which measure, when, by whom
 * @param range the least and the greatest value that it can have, if it has bounds
 * @param baseline the field of the same measure before the course, if there is one
 * @param stratify the field of participants within whose values arms are balanced, if any
 * @param blocks sizes of blocks, even numbers
 */
public record Protocol(
        String name,
        String hypothesis,
        String outcome,
        String what,
        Optional<Range> range,
        Optional<String> baseline,
        Optional<String> stratify,
        List<Integer> blocks,
        long seed) {

    static final int LARGEST_BLOCK = 40;

    /** Bounds of an outcome, inclusive. */
    public record Range(double low, double high) {
        public Range {
            if (!(low < high)) {
                throw new IllegalArgumentException(
                        "the range goes from %s to %s; the first must be less".formatted(low, high));
            }
        }

        boolean holds(double value) {
            return value >= low && value <= high;
        }
    }

    public Protocol {
        Require.notBlank("name", name);
        Require.notBlank("hypothesis", hypothesis);
        Require.notBlank("outcome", outcome);
        Require.notBlank("what", what);
        blocks = Require.notEmpty("blocks", blocks);
        for (int size : blocks) {
            if (size < 2 || size > LARGEST_BLOCK || size % 2 == 1) {
                throw new IllegalArgumentException(
                        "a block of %d cannot hold both arms equally often; sizes are even, from 2 to %d"
                                .formatted(size, LARGEST_BLOCK));
            }
        }
        if (baseline.filter(outcome::equals).isPresent()) {
            throw new IllegalArgumentException(
                    "baseline and outcome are the same field; the baseline is measured before");
        }
    }

    /** The analysis by which the trial is judged: adjusted where there is something to adjust for. */
    public PrimaryAnalysis primary() {
        return baseline.isPresent() || stratify.isPresent() ? PrimaryAnalysis.ANCOVA : PrimaryAnalysis.DIFFERENCE;
    }
}
