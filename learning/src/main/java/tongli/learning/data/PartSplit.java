package tongli.learning.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import tongli.core.Require;

/**
 * A set in parts that do not leak into each other: lines of one group, and lines that nearly repeat each other, stay
 * together. Labels are spread by iterative stratification: the rarest label first, each group to the part that lacks it most
 * (Sechidis, Tsoumakas and Vlahavas, ECML PKDD 2011), a group counting as a whole. The same seed gives the same parts.
 *
 * @param parts for each line the number of its part
 * @param groups how many groups there were
 * @param largest how many lines the largest has
 */
public record PartSplit(List<Integer> parts, int groups, int largest) {
    public PartSplit {
        parts = List.copyOf(parts);
    }

    /**
     * @param groups what each line belongs to, as long as {@code lines}; an empty one belongs to itself alone
     * @param shares how much of the whole each part gets; above 0, together 1
     * @param stratified whether the lines' labels are spread evenly
     */
    public static <T> PartSplit of(
            List<SetLine<T>> lines,
            List<String> groups,
            List<Double> shares,
            boolean stratified,
            Likeness<T> likeness,
            long seed) {
        Require.notEmpty("shares", shares);
        Require.inRange(
                "the sum of the shares",
                shares.stream().mapToDouble(Double::doubleValue).sum(),
                1 - 1e-6,
                1 + 1e-6);
        List<List<Integer>> together = together(lines, groups, likeness);
        List<Set<String>> labels = lines.stream()
                .map(line -> stratified ? line.labels().orElse(Set.of()) : Set.<String>of())
                .toList();
        Spread spread = new Spread(labels, shares);
        List<List<Integer>> order = new ArrayList<>(together);
        Collections.shuffle(order, new Random(seed));
        order.sort(
                Comparator.comparingInt((List<Integer> group) -> group.size()).reversed()); // stable
        spread.assign(order);
        int largest = together.stream().mapToInt(List::size).max().orElse(0);
        return new PartSplit(spread.parts(), together.size(), largest);
    }

    /** The numbers of the lines that must not part. */
    private static <T> List<List<Integer>> together(List<SetLine<T>> lines, List<String> groups, Likeness<T> likeness) {
        Groups joined = new Groups(lines.size());
        Map<String, Integer> first = new HashMap<>();
        Map<String, Integer> same = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!groups.get(i).isEmpty()) {
                joined.join(i, first.computeIfAbsent(groups.get(i), toNumber(i)));
            }
            joined.join(
                    i, same.computeIfAbsent(likeness.key().apply(lines.get(i).content()), toNumber(i)));
        }
        likeness.index().map(Supplier::get).ifPresent(seen -> {
            for (int i = 0; i < lines.size(); i++) {
                for (int other : seen.near(lines.get(i).content())) {
                    joined.join(i, other);
                }
                seen.add(lines.get(i).content());
            }
        });
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            members.computeIfAbsent(joined.of(i), key -> new ArrayList<>()).add(i);
        }
        return List.copyOf(members.values());
    }

    private static Function<String, Integer> toNumber(int number) {
        return key -> number;
    }

    /** Gives groups to parts, keeping what each part still lacks of each label. */
    private static final class Spread {
        /** Stands for "any line": every line has it, so that parts get their size too. */
        private static final String ANY = "";

        private final List<Set<String>> labels;
        private final Integer[] parts;
        private final List<Map<String, Double>> lacking = new ArrayList<>();

        /** @param labels to spread, a set for each line */
        Spread(List<Set<String>> labels, List<Double> shares) {
            this.labels = labels;
            this.parts = new Integer[labels.size()];
            Map<String, Integer> totals = new HashMap<>();
            labels.forEach(line -> line.forEach(label -> totals.merge(label, 1, Integer::sum)));
            totals.put(ANY, labels.size());
            for (double share : shares) {
                Map<String, Double> wanted = new HashMap<>();
                totals.forEach((label, count) -> wanted.put(label, count * share));
                lacking.add(wanted);
            }
        }

        void assign(List<List<Integer>> groups) {
            Map<String, List<List<Integer>>> waiting = new LinkedHashMap<>();
            Map<String, Integer> left = new HashMap<>();
            for (List<Integer> group : groups) {
                counts(group).forEach((label, count) -> {
                    waiting.computeIfAbsent(label, key -> new ArrayList<>()).add(group);
                    left.merge(label, count, Integer::sum);
                });
            }
            while (!left.isEmpty()) {
                String rarest = Collections.min(
                        left.keySet(),
                        Comparator.<String>comparingInt(label -> label.equals(ANY) ? 1 : 0) // every line is "any"
                                .thenComparingInt(left::get)
                                .thenComparing(Comparator.naturalOrder()));
                for (List<Integer> group : waiting.getOrDefault(rarest, List.of())) {
                    if (parts[group.get(0)] == null) {
                        give(group, rarest, left);
                    }
                }
                left.remove(rarest);
            }
        }

        private void give(List<Integer> group, String label, Map<String, Integer> left) {
            int best = 0;
            for (int part = 1; part < lacking.size(); part++) {
                int order = Double.compare(lacks(part, label), lacks(best, label));
                best = order > 0 || order == 0 && lacks(part, ANY) > lacks(best, ANY) ? part : best;
            }
            for (int line : group) {
                parts[line] = best;
            }
            Map<String, Double> part = lacking.get(best);
            counts(group).forEach((one, count) -> {
                part.merge(one, (double) -count, Double::sum);
                left.computeIfPresent(one, (key, before) -> before - count);
            });
        }

        private double lacks(int part, String label) {
            return lacking.get(part).getOrDefault(label, 0.0);
        }

        private Map<String, Integer> counts(List<Integer> group) {
            Map<String, Integer> counts = new HashMap<>();
            for (int line : group) {
                labels.get(line).forEach(label -> counts.merge(label, 1, Integer::sum));
            }
            counts.put(ANY, group.size());
            return counts;
        }

        List<Integer> parts() {
            return List.of(parts);
        }
    }
}
