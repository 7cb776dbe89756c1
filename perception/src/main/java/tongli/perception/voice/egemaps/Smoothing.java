package tongli.perception.voice.egemaps;

import java.util.Arrays;

/** Means over three frames; at the ends over those that there are. Stateless, for many threads. */
final class Smoothing {
    private Smoothing() {}

    static double[] ofAll(double[] contour) {
        return smooth(contour, true);
    }

    /** Zeros stand for no value: they stay, and count in no mean. */
    static double[] ofValues(double[] contour) {
        return smooth(contour, false);
    }

    private static double[] smooth(double[] contour, boolean zerosCount) {
        double[] smooth = new double[contour.length];
        Arrays.setAll(smooth, frame -> {
            if (!zerosCount && contour[frame] == 0) {
                return 0;
            }
            double sum = 0;
            int count = 0;
            for (int n = Math.max(frame - 1, 0); n <= Math.min(frame + 1, contour.length - 1); n++) {
                sum += contour[n];
                count += zerosCount || contour[n] != 0 ? 1 : 0;
            }
            return sum / count;
        });
        return smooth;
    }
}
