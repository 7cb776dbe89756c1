package tongli.perception.face.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.core.Require;
import tongli.perception.face.landmark.FaceBox;

/** Where a face is, and how sure the detector is of it, in [0, 1] and not calibrated. */
public record FoundFace(FaceBox box, double score) {
    /** Of two that overlap more, one is taken for the other. */
    private static final double MOST_OVERLAP = 0.4;

    public FoundFace {
        Require.inRange("score", score, 0, 1);
    }

    /** Without those that overlap a surer one; surest first. */
    public static List<FoundFace> surest(List<FoundFace> found) {
        List<FoundFace> kept = new ArrayList<>();
        found.stream()
                .sorted(Comparator.comparingDouble(FoundFace::score).reversed())
                .filter(next -> kept.stream().allMatch(one -> one.box().overlap(next.box()) <= MOST_OVERLAP))
                .forEach(kept::add);
        return kept;
    }
}
