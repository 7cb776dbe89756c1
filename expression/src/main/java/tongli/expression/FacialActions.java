package tongli.expression;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * The face of a feeling, as action units of the Facial Action Coding System with intensities in [0, 1].
 *
 * <p>Each basic emotion has the units of its prototype; a mixture shows the units of all its parts, each as strongly as
 * its part is felt, and units that two parts share add up without passing 1: {@code 1 − Π(1 − p·w)}. Neutral moves
 * nothing. Stateless, safe for many threads.
 *
 * <p>Source of the prototypes: Friesen and Ekman, EMFACS-7 (1983); Matsumoto and Ekman, "Facial expression analysis",
 * Scholarpedia 3(5) (2008), table 1. The weights inside a prototype (core units 1, supporting units less) are ours.
 */
public final class FacialActions {

    /** Below this a unit would not be seen (FACS intensity A is a trace), and is left out. */
    static final double TRACE = 0.03;

    private record Unit(int number, double weight) {}

    private static final Map<BasicEmotion, List<Unit>> PROTOTYPES = new EnumMap<>(Map.of(
            BasicEmotion.JOY, List.of(new Unit(6, 0.9), new Unit(12, 1)),
            BasicEmotion.SADNESS, List.of(new Unit(1, 1), new Unit(4, 0.6), new Unit(15, 0.9), new Unit(17, 0.4)),
            BasicEmotion.ANGER, List.of(new Unit(4, 1), new Unit(5, 0.6), new Unit(7, 0.9), new Unit(23, 0.9)),
            BasicEmotion.FEAR,
                    List.of(
                            new Unit(1, 1),
                            new Unit(2, 0.8),
                            new Unit(4, 0.7),
                            new Unit(5, 0.9),
                            new Unit(20, 0.8),
                            new Unit(26, 0.4)),
            BasicEmotion.DISGUST, List.of(new Unit(9, 1), new Unit(10, 0.6), new Unit(15, 0.5)),
            BasicEmotion.SURPRISE, List.of(new Unit(1, 0.9), new Unit(2, 1), new Unit(5, 0.8), new Unit(26, 1)),
            BasicEmotion.NEUTRAL, List.of()));

    private FacialActions() {}

    /**
     * The face of a mixture of feelings.
     *
     * @param emotion probabilities that sum to 1
     * @return {@code AU1 → 0.4} and so on, by rising number; empty for a face at rest
     */
    public static Map<String, Double> of(Map<BasicEmotion, Double> emotion) {
        Map<Integer, Double> still = new TreeMap<>();
        for (BasicEmotion one : BasicEmotion.values()) {
            double share = Require.inRange(one.code(), emotion.getOrDefault(one, 0.0), 0, 1);
            for (Unit unit : PROTOTYPES.getOrDefault(one, List.of())) {
                still.merge(unit.number(), 1 - share * unit.weight(), (a, b) -> a * b);
            }
        }
        Map<String, Double> units = new LinkedHashMap<>();
        still.forEach((number, rest) -> {
            double intensity = Math.round((1 - rest) * 1000) / 1000.0;
            if (intensity >= TRACE) {
                units.put("AU" + number, intensity);
            }
        });
        return units;
    }
}
