package tongli.perception.face;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.FaceRegion;
import tongli.perception.face.landmark.FaceBox;
import tongli.perception.face.landmark.FacePart;
import tongli.perception.face.landmark.Landmarks;
import tongli.perception.face.network.FaceSquare;

/**
 * Which parts of a face are painted over to see what moved a reading: the weight of a part is how far the log-odds of the
 * dominant label fall without it, over {@value #LOG_ODDS}, held within [-1, 1], as for words of a text. Stateless.
 *
 * <p>Source: Zeiler and Fergus, ECCV 2014, section 4.2.
 */
final class FaceEvidence {
    private static final double LOG_ODDS = 5;
    private static final double NEVER = 1e-4;
    /** Around the points of a part, for its folds. */
    private static final double MARGIN = 0.4;

    private static final Map<String, List<FacePart>> REGIONS = new LinkedHashMap<>();

    static {
        REGIONS.put("brows", List.of(FacePart.RIGHT_BROW, FacePart.LEFT_BROW));
        REGIONS.put("eyes", List.of(FacePart.RIGHT_EYE, FacePart.LEFT_EYE));
        REGIONS.put("nose", List.of(FacePart.NOSE));
        REGIONS.put("mouth", List.of(FacePart.OUTER_LIPS));
    }

    private FaceEvidence() {}

    /** The face as it is, then once without each region. */
    static List<float[]> squares(FaceSquare face, Landmarks landmarks) {
        List<float[]> squares = new ArrayList<>();
        squares.add(face.pixels());
        for (List<FacePart> parts : REGIONS.values()) {
            List<FaceBox> boxes =
                    parts.stream().map(part -> landmarks.around(part, MARGIN)).toList();
            squares.add(face.without(boxes));
        }
        return squares;
    }

    /** @param probabilities of the dominant label, one a square of {@link #squares} */
    static List<FaceRegion> weights(double[] probabilities) {
        List<FaceRegion> regions = new ArrayList<>();
        int square = 1;
        for (String region : REGIONS.keySet()) {
            double fall = logOdds(probabilities[0]) - logOdds(probabilities[square++]);
            regions.add(new FaceRegion(region, Math.max(-1, Math.min(1, fall / LOG_ODDS))));
        }
        return regions;
    }

    private static double logOdds(double probability) {
        double held = Math.max(NEVER, Math.min(1 - NEVER, probability));
        return StrictMath.log(held / (1 - held));
    }
}
