package tongli.camp.talk;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.core.Coded;
import tongli.core.Require;

/** How much each part of a reward counts; 0 switches it off. Immutable. */
public record RewardWeights(Map<RewardPart, Double> weights) {
    private static final double MOST = 100;

    /**
     * As policies are trained unless told otherwise: a talk that goes well wins about as much by trust and relief as by what is told.
     * Authored.
     */
    public static final RewardWeights USUAL = new RewardWeights(Map.of(
            RewardPart.TRUST, 4.0,
            RewardPart.DISTRESS, 2.0,
            RewardPart.DISCLOSURE, 2.0,
            RewardPart.EMPATHY, 0.1,
            RewardPart.SAFETY, 0.5,
            RewardPart.FORMULA, 0.2,
            RewardPart.REPETITION, 0.1));

    public RewardWeights {
        Map<RewardPart, Double> all = new EnumMap<>(RewardPart.class);
        for (RewardPart part : RewardPart.values()) {
            all.put(part, Require.inRange("weight of " + part.code(), weights.getOrDefault(part, 0.0), 0, MOST));
        }
        weights = Collections.unmodifiableMap(all);
    }

    public double of(RewardPart part) {
        return weights.getOrDefault(part, 0.0);
    }

    /**
     * The same with some weights changed.
     *
     * @param changes such as {@code trust=4,formula=0}
     * @throws IllegalArgumentException if a change names no part or no number in [0, 100], saying which there are
     */
    public RewardWeights with(String changes) {
        Map<RewardPart, Double> all = new EnumMap<>(weights);
        for (String change : changes.split(",")) {
            String[] sides = change.strip().split("=", -1);
            RewardPart part = Coded.find(RewardPart.class, sides[0].strip())
                    .orElseThrow(() -> new IllegalArgumentException("\"%s\" names no part of the reward; there are %s"
                            .formatted(
                                    change.strip(),
                                    Arrays.stream(RewardPart.values())
                                            .map(RewardPart::code)
                                            .collect(Collectors.joining(", ")))));
            all.put(part, number(change, sides));
        }
        return new RewardWeights(all);
    }

    private static double number(String change, String[] sides) {
        try {
            if (sides.length == 2) {
                return Double.parseDouble(sides[1].strip());
            }
        } catch (NumberFormatException notOne) {
            // told of below, like a missing one
        }
        throw new IllegalArgumentException(
                "\"%s\" gives no weight; write a part, =, and a number from 0 to 100".formatted(change.strip()));
    }
}
