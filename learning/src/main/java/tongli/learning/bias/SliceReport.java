package tongli.learning.bias;

import java.util.List;
import java.util.Optional;

/**
 * How far answers to one slice's twins lie apart. Intervals are 95 %, by the bootstrap over units (templates or texts).
 *
 * @param name of the slice
 * @param units templates, or texts of a user's own
 * @param texts that were read
 * @param gap the largest difference between two groups' mean probabilities of one label, at least 0
 * @param chance what that gap stays below in nineteen of twenty draws in which the words (or, where none are shared, the wordings) are
 *     shuffled among the groups: a gap below it is not told from chance
 * @param valence the largest difference between two groups' mean valence, where the model tells one
 * @param flips share of pairs of twins with another most probable label
 * @param groups in the order of the list
 * @param pairs every two groups, the one of the largest difference first
 * @param worst pairs of twins that are read most unlike
 */
public record SliceReport(
        String name,
        int units,
        int texts,
        Gap gap,
        double chance,
        Optional<Gap> valence,
        Rate flips,
        List<GroupFigures> groups,
        List<PairFigures> pairs,
        List<WorstPair> worst) {
    public SliceReport {
        groups = List.copyOf(groups);
        pairs = List.copyOf(pairs);
        worst = List.copyOf(worst);
    }

    /** A smaller gap is none. */
    private static final double LEAST = 0.001;

    /** Whether the gap is larger than what chance gives. */
    public boolean stands() {
        return gap.value() >= LEAST && gap.value() > chance;
    }

    /**
     * A difference of means, and between whom.
     *
     * @param label of which; "valence" of that
     */
    public record Gap(String label, String higher, String lower, double value, double low, double high) {}

    /** A share with its interval. */
    public record Rate(double value, double low, double high) {}

    /**
     * One group by itself.
     *
     * @param probabilities means, in the labels' order
     * @param right share of texts whose most probable label is the one they were written to carry, where that is known
     */
    public record GroupFigures(String group, List<Double> probabilities, Optional<Double> right) {
        public GroupFigures {
            probabilities = List.copyOf(probabilities);
        }
    }

    /** Two groups. @param gap the largest over the labels */
    public record PairFigures(String one, String other, Gap gap, double flips) {}

    /**
     * Two twins.
     *
     * @param unit its id
     * @param one what may be shown of the first
     * @param other of the second
     * @param label whose probability changed most
     * @param change from the first to the second
     * @param from most probable label of the first
     * @param to of the second
     */
    public record WorstPair(
            String unit, String one, String other, String label, double change, String from, String to) {}
}
