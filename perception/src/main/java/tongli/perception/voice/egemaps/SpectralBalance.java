package tongli.perception.voice.egemaps;

/**
 * Where a short frame's energy lies: alpha ratio, Hammarberg index and two slopes. Immutable, for many threads.
 *
 * <p>The signs are the reference's: the alpha ratio is high over low (the paper's words say low over high), the Hammarberg index low
 * over high.
 */
final class SpectralBalance {
    private static final double ALPHA_FROM_HZ = 50;
    private static final double ALPHA_PARTS_HZ = 1000;
    private static final double HAMMARBERG_PARTS_HZ = 2000;
    private static final double TOP_HZ = 5000;

    private final double hzABin;

    SpectralBalance(int bins) {
        this.hzABin = Framing.RATE_HZ / 2.0 / (bins - 1);
    }

    /** First bin at or above a frequency. */
    private int bin(double hz) {
        return (int) Math.ceil(hz / hzABin);
    }

    double alphaRatioDb(double[] power) {
        return Decibels.ofRatio(sum(power, ALPHA_PARTS_HZ, TOP_HZ), sum(power, ALPHA_FROM_HZ, ALPHA_PARTS_HZ));
    }

    private double sum(double[] power, double fromHz, double toHz) {
        double sum = 0;
        for (int k = bin(fromHz); k < bin(toHz); k++) {
            sum += power[k];
        }
        return sum;
    }

    double hammarbergIndexDb(double[] power) {
        return Decibels.ofRatio(highest(power, 0, HAMMARBERG_PARTS_HZ), highest(power, HAMMARBERG_PARTS_HZ, TOP_HZ));
    }

    private double highest(double[] power, double fromHz, double toHz) {
        double highest = 0;
        for (int k = bin(fromHz); k < bin(toHz); k++) {
            highest = Math.max(highest, power[k]);
        }
        return highest;
    }

    /** Slope of the line that fits the levels of a band best, in dB a Hz. */
    double slope(double[] power, double fromHz, double toHz) {
        int from = bin(fromHz);
        int to = (int) Math.floor(toHz / hzABin);
        double middle = (from + to) / 2.0;
        double covariance = 0;
        double variance = 0;
        for (int k = from; k <= to; k++) {
            covariance += (k - middle) * Decibels.ofPower(power[k]);
            variance += (k - middle) * (k - middle);
        }
        return covariance / variance / hzABin;
    }
}
