package tongli.perception.voice.egemaps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where a contour turns: its peaks and valleys, leaving out what rises or falls less than a tenth of the contour's range, and the slopes
 * between them.
 */
final class Turns {
    private static final double WORTH = 0.1;

    private final List<Integer> places = new ArrayList<>();
    private final double[] contour;
    private int peaks;

    Turns(double[] contour) {
        this.contour = contour;
        double range = Arrays.stream(contour).max().orElse(0)
                - Arrays.stream(contour).min().orElse(0);
        if (range > 0) {
            find(WORTH * range);
        }
    }

    private void find(double worth) {
        int highest = 0;
        int lowest = 0;
        int direction = 0; // not known until the contour has moved far enough
        for (int n = 1; n < contour.length; n++) {
            if (contour[n] > contour[highest]) {
                highest = n;
            }
            if (contour[n] < contour[lowest]) {
                lowest = n;
            }
            if (direction >= 0 && contour[highest] - contour[n] >= worth) {
                places.add(highest);
                peaks += direction == 0 ? 0 : 1; // without a rise before it, it is but where the contour begins
                direction = -1;
                lowest = n;
            } else if (direction <= 0 && contour[n] - contour[lowest] >= worth) {
                places.add(lowest);
                direction = 1;
                highest = n;
            }
        }
        places.add(direction > 0 ? highest : lowest);
    }

    /** Peaks between the ends. */
    int peaks() {
        return peaks;
    }

    /** Slopes of the stretches that rise, a second. */
    double[] rising() {
        return slopes(1);
    }

    /** Slopes of the stretches that fall, a second, as numbers above 0. */
    double[] falling() {
        return slopes(-1);
    }

    private double[] slopes(int direction) {
        double[] slopes = new double[Math.max(places.size() - 1, 0)];
        Arrays.setAll(slopes, n -> {
            int from = places.get(n);
            int to = places.get(n + 1);
            return direction * (contour[to] - contour[from]) / ((to - from) * Framing.HOP_SECONDS);
        });
        return Arrays.stream(slopes).filter(slope -> slope > 0).toArray();
    }
}
