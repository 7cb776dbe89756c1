package tongli.learning.face;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws expressions as weights of blendshapes: at rest, some movements at random, or one of the prototypes of the basic
 * emotions; with movements that no unit counts among them, so that these are told apart. Stateless but for the chance given.
 *
 * <p>Source of the prototypes: Friesen and Ekman, EMFACS-7 (1983), in the blendshapes nearest to each unit.
 */
final class SyntheticExpression {
    private static final double AT_REST = 0.15;
    private static final double AT_RANDOM = 0.5;
    private static final double MOVES = 0.16;
    private static final double OTHER_MOVES = 0.08;
    private static final double ONE_SIDED = 0.1;

    /** Each of them alone; those with a left and a right side move both. */
    private static final List<String> SHAPES = List.of(
            "browInnerUp",
            "browOuterUp",
            "browDown",
            "eyeWide",
            "cheekSquint",
            "eyeSquint",
            "noseSneer",
            "mouthUpperUp",
            "mouthSmile",
            "mouthFrown",
            "mouthShrugLower",
            "mouthStretch",
            "mouthPress",
            "mouthLowerDown",
            "jawOpen",
            "eyeBlink");

    private static final List<String> OTHERS = List.of(
            "cheekPuff",
            "eyeLookDown",
            "eyeLookUp",
            "eyeLookIn",
            "eyeLookOut",
            "jawForward",
            "jawLeft",
            "jawRight",
            "mouthDimple",
            "mouthFunnel",
            "mouthLeft",
            "mouthPucker",
            "mouthRight",
            "mouthRollLower",
            "mouthRollUpper",
            "mouthShrugUpper",
            "mouthClose");

    private static final List<List<String>> PROTOTYPES = List.of(
            List.of("mouthSmile", "cheekSquint", "cheekRaiser"),
            List.of("mouthSmile", "cheekSquint", "cheekRaiser", "mouthUpperUp", "jawOpen"),
            List.of("browInnerUp", "browDown", "mouthFrown", "mouthShrugLower"),
            List.of("browDown", "eyeWide", "eyeSquint", "mouthPress"),
            List.of("browInnerUp", "browOuterUp", "browDown", "eyeWide", "mouthStretch", "jawOpen"),
            List.of("noseSneer", "mouthUpperUp", "mouthFrown"),
            List.of("browInnerUp", "browOuterUp", "eyeWide", "jawOpen"));

    private SyntheticExpression() {}

    /** A shape to its weight in [0, 1]; sides by {@code _L} and {@code _R}, where the basis has them. */
    static Map<String, Double> draw(LandmarkBasis basis, Random random) {
        Map<String, Double> weights = new LinkedHashMap<>();
        double kind = random.nextDouble();
        if (kind >= AT_REST && kind < AT_REST + AT_RANDOM) {
            for (String shape : SHAPES) {
                if (random.nextDouble() < MOVES) {
                    move(basis, weights, shape, random.nextDouble(), random);
                }
            }
        } else if (kind >= AT_REST + AT_RANDOM) {
            double strength = 0.2 + 0.8 * random.nextDouble();
            for (String shape : PROTOTYPES.get(random.nextInt(PROTOTYPES.size()))) {
                move(basis, weights, shape, strength * (0.6 + 0.4 * random.nextDouble()), random);
            }
        }
        for (String shape : OTHERS) {
            if (random.nextDouble() < OTHER_MOVES) {
                move(basis, weights, shape, 0.7 * random.nextDouble(), random);
            }
        }
        // lips close over a dropped jaw, and over no more than that
        weights.computeIfPresent(
                "mouthClose", (shape, weight) -> Math.min(weight, weights.getOrDefault("jawOpen", 0.0)));
        return weights;
    }

    private static void move(
            LandmarkBasis basis, Map<String, Double> weights, String shape, double weight, Random random) {
        if (basis.expressions().containsKey(shape)) {
            weights.put(shape, weight);
            return;
        }
        double other = Math.max(0, Math.min(1, weight * (1 + 0.15 * random.nextGaussian())));
        boolean oneSided = random.nextDouble() < ONE_SIDED;
        boolean left = random.nextBoolean();
        weights.put(shape + "_L", oneSided && !left ? 0 : weight);
        weights.put(shape + "_R", oneSided && left ? 0 : other);
    }
}
