package tongli.perception.voice.egemaps;

import java.util.ArrayList;
import java.util.List;

/** Stretches of consecutive frames that are alike voiced or alike unvoiced. */
final class Segments {
    private final List<Double> seconds = new ArrayList<>();

    Segments(Contours contours, boolean voiced) {
        int length = 0;
        for (int frame = 0; frame <= contours.frames(); frame++) {
            if (frame < contours.frames() && contours.voiced(frame) == voiced) {
                length++;
            } else if (length > 0) {
                seconds.add(length * Framing.HOP_SECONDS);
                length = 0;
            }
        }
    }

    int count() {
        return seconds.size();
    }

    /** 0 if there are none. */
    double meanSeconds() {
        return seconds.stream().mapToDouble(length -> length).average().orElse(0);
    }

    /** The standard deviation of the lengths; 0 if there are none. */
    double deviationSeconds() {
        double mean = meanSeconds();
        return Math.sqrt(seconds.stream()
                .mapToDouble(length -> (length - mean) * (length - mean))
                .average()
                .orElse(0));
    }
}
