package tongli.perception.voice.dsp;

/**
 * Natural cubic spline through values at 0, 1, 2 …, read at places that are fixed beforehand, so that a reading costs one pass.
 * For one thread.
 */
public final class Spline {
    private final int knots;
    private final int[] below;
    private final double[] share;
    private final double[] pivot;
    private final double[] bend;

    /**
     * @param knots how many values, at least 2
     * @param places where to read, each in [0, knots − 1]
     */
    public Spline(int knots, double[] places) {
        this.knots = knots;
        this.below = new int[places.length];
        this.share = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            if (!(places[i] >= 0 && places[i] <= knots - 1)) {
                throw new IllegalArgumentException("place %s is outside [0, %d]".formatted(places[i], knots - 1));
            }
            below[i] = Math.min((int) places[i], knots - 2);
            share[i] = places[i] - below[i];
        }
        this.bend = new double[knots];
        this.pivot = new double[knots];
        for (int i = 1; i < knots - 1; i++) {
            pivot[i] = 1 / (4 - pivot[i - 1]);
        }
    }

    /**
     * @param values as many as knots
     * @param read filled; as many as places
     */
    public void read(double[] values, double[] read) {
        for (int i = 1; i < knots - 1; i++) {
            double curve = 6 * (values[i + 1] - 2 * values[i] + values[i - 1]);
            bend[i] = (curve - bend[i - 1]) * pivot[i];
        }
        for (int i = knots - 3; i > 0; i--) {
            bend[i] -= pivot[i] * bend[i + 1];
        }
        for (int i = 0; i < below.length; i++) {
            int at = below[i];
            double b = share[i];
            double a = 1 - b;
            read[i] = a * values[at]
                    + b * values[at + 1]
                    + ((a * a * a - a) * bend[at] + (b * b * b - b) * bend[at + 1]) / 6;
        }
    }
}
