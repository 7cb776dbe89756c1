package tongli.perception.voice.egemaps;

/**
 * How far the spectrum has moved since the frame before: the root of the mean squared difference of the magnitudes in 0–5 kHz.
 * The first frame has none. For one thread.
 */
final class SpectralFlux {
    private static final double TOP_HZ = 5000;

    private final double[] before;
    private boolean begun;

    SpectralFlux(int bins) {
        before = new double[(int) Math.floor(TOP_HZ / (Framing.RATE_HZ / 2.0) * (bins - 1)) + 1];
    }

    double of(double[] power) {
        double sum = 0;
        for (int k = 0; k < before.length; k++) {
            double magnitude = Math.sqrt(power[k]);
            sum += (magnitude - before[k]) * (magnitude - before[k]);
            before[k] = magnitude;
        }
        boolean first = !begun;
        begun = true;
        return first ? 0 : Math.sqrt(sum / before.length);
    }
}
