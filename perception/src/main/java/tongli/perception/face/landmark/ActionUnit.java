package tongli.perception.face.landmark;

import java.util.List;
import java.util.Map;
import tongli.core.Coded;

/**
 * The units of the Facial Action Coding System that 68 points can show, and the blendshapes that stand for each. Of a unit with
 * several shapes the strongest counts; of a left and a right shape their mean does.
 *
 * <p>Source: Ekman, Friesen and Hager, Facial Action Coding System (2002); the shapes are those of Apple's ARKit
 * ({@code ARFaceAnchor.BlendShapeLocation}), whose documentation describes each movement; which unit it comes nearest to is our
 * reading of both. AU23 has no shape of its own: pressed and rolled-in lips are the nearest. AU25 is lips that part by
 * whatever does it.
 */
public enum ActionUnit implements Coded {
    /** Inner brow raiser. */
    AU1("browInnerUp"),
    /** Outer brow raiser. */
    AU2("browOuterUp"),
    /** Brow lowerer. */
    AU4("browDown"),
    /** Upper lid raiser. */
    AU5("eyeWide"),
    /** Cheek raiser. */
    AU6("cheekSquint", "cheekRaiser"),
    /** Lid tightener. */
    AU7("eyeSquint"),
    /** Nose wrinkler. */
    AU9("noseSneer"),
    /** Upper lip raiser. */
    AU10("mouthUpperUp"),
    /** Lip corner puller. */
    AU12("mouthSmile"),
    /** Lip corner depressor. */
    AU15("mouthFrown"),
    /** Chin raiser. */
    AU17("mouthShrugLower"),
    /** Lip stretcher. */
    AU20("mouthStretch"),
    /** Lip tightener, approximately. */
    AU23("mouthPress", "mouthRollLower", "mouthRollUpper"),
    /** Lips part. */
    AU25("mouthLowerDown", "mouthUpperUp", "jawOpen"),
    /** Jaw drop. */
    AU26("jawOpen"),
    /** Blink. */
    AU45("eyeBlink");

    private static final String CLOSING = "mouthClose";

    private final List<String> shapes;

    ActionUnit(String... shapes) {
        this.shapes = List.of(shapes);
    }

    /** As the contract writes it: {@code AU12}. */
    @Override
    public String code() {
        return name();
    }

    /** What stands for it, without the side. */
    public List<String> shapes() {
        return shapes;
    }

    /**
     * How strong it is in a face that is put together of blendshapes.
     *
     * @param weights a shape to its weight in [0, 1]; {@code _L} and {@code _R} tell the sides of one with two
     * @return in [0, 1]
     */
    public double intensity(Map<String, Double> weights) {
        double most = 0;
        for (String shape : shapes) {
            double weight = weights.containsKey(shape)
                    ? weights.getOrDefault(shape, 0.0)
                    : (weights.getOrDefault(shape + "_L", 0.0) + weights.getOrDefault(shape + "_R", 0.0)) / 2;
            // a dropped jaw behind closed lips parts nothing
            boolean behindLips = this == AU25 && shape.equals("jawOpen");
            most = Math.max(most, behindLips ? weight - weights.getOrDefault(CLOSING, 0.0) : weight);
        }
        return Math.min(1, most);
    }
}
