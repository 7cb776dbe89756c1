package tongli.practice.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

/**
 * In which order corrections are worth a review: unsure ones, unlike those that were reviewed and those that come before them. Each
 * next is the one with the greatest uncertainty × distance, where the distance is the least cosine distance to all those; greedy, in
 * O(n · (n + reviewed)). Stateless.
 *
 * <p>Source: Settles, Active Learning Literature Survey, 2009, section 3.6 (information density); the greedy k-center of Sener and
 * Savarese, ICLR 2018, algorithm 1, weighted.
 */
public final class QueueOrder {

    /** What nothing lies near. */
    private static final double FAR = 1;

    /**
     * Where a correction lies.
     *
     * @param vector of unit length; compared with those of the same kind and language alone
     */
    public record Place(UUID id, CorrectionKind kind, Language language, double uncertainty, float[] vector) {

        /** In [0, 2]; 0 lies in the same place. */
        double distance(Place other) {
            return 1 - SentenceEncoder.cosine(vector, other.vector);
        }

        boolean isComparable(Place other) {
            return kind == other.kind && language == other.language;
        }
    }

    private QueueOrder() {}

    /**
     * @param candidates of equal worth stay in this order
     * @param reviewed those that have a review; a candidate among them does not count as near to itself
     * @return the candidates' ids, the worthiest first
     */
    public static List<UUID> of(List<Place> candidates, List<Place> reviewed) {
        Map<UUID, Double> nearest = new HashMap<>();
        for (Place candidate : candidates) {
            double distance = reviewed.stream()
                    .filter(other -> !other.id().equals(candidate.id()) && other.isComparable(candidate))
                    .mapToDouble(candidate::distance)
                    .min()
                    .orElse(FAR);
            nearest.put(candidate.id(), Math.min(FAR, distance));
        }
        List<Place> left = new ArrayList<>(candidates);
        List<UUID> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Place next = worthiest(left, nearest);
            left.remove(next);
            order.add(next.id());
            for (Place other : left) {
                if (other.isComparable(next)) {
                    nearest.merge(other.id(), other.distance(next), Math::min);
                }
            }
        }
        return order;
    }

    private static Place worthiest(List<Place> left, Map<UUID, Double> nearest) {
        Place best = left.get(0);
        double most = -1;
        for (Place one : left) {
            double worth = one.uncertainty() * nearest.getOrDefault(one.id(), FAR);
            if (worth > most) {
                most = worth;
                best = one;
            }
        }
        return best;
    }
}
