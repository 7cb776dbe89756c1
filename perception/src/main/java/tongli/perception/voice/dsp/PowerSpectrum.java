package tongli.perception.voice.dsp;

/**
 * The power spectrum of a frame: |X(k)|² of its discrete Fourier transform, k = 0 to {@code size / 2}, not scaled by the length.
 * A frame shorter than {@code size} counts as followed by zeros. For one thread.
 *
 * <p>Real samples fill a complex transform of half the length, which is then parted (Cooley and Tukey 1965; Sorensen et al.,
 * IEEE Trans. ASSP 35(6), 1987).
 */
public final class PowerSpectrum {
    private final int size;
    private final int half;
    private final double[] cos;
    private final double[] sin;
    private final int[] reversed;
    private final double[] re;
    private final double[] im;

    /** @throws IllegalArgumentException if {@code size} is no power of two of at least 4 */
    public PowerSpectrum(int size) {
        if (size < 4 || Integer.bitCount(size) != 1) {
            throw new IllegalArgumentException("size is %d; give a power of two of at least 4".formatted(size));
        }
        this.size = size;
        this.half = size / 2;
        this.cos = new double[half];
        this.sin = new double[half];
        this.reversed = new int[half];
        this.re = new double[half];
        this.im = new double[half];
        int bits = Integer.numberOfTrailingZeros(half);
        for (int k = 0; k < half; k++) {
            cos[k] = Math.cos(2 * Math.PI * k / size);
            sin[k] = Math.sin(2 * Math.PI * k / size);
            reversed[k] = Integer.reverse(k) >>> Integer.SIZE - bits;
        }
    }

    /** How many values a spectrum has: {@code size / 2 + 1}, the last of them half the sampling rate. */
    public int bins() {
        return half + 1;
    }

    /**
     * Writes the power of each bin.
     *
     * @param frame at most {@code size} samples; not changed
     * @param power filled; {@link #bins()} long
     */
    public void of(double[] frame, double[] power) {
        if (frame.length > size || power.length != bins()) {
            throw new IllegalArgumentException("a frame of %d for a spectrum of %d does not fit a transform of %d"
                    .formatted(frame.length, power.length, size));
        }
        for (int n = 0; n < half; n++) {
            re[reversed[n]] = 2 * n < frame.length ? frame[2 * n] : 0;
            im[reversed[n]] = 2 * n + 1 < frame.length ? frame[2 * n + 1] : 0;
        }
        for (int length = 2; length <= half; length *= 2) {
            butterflies(length);
        }
        power[0] = (re[0] + im[0]) * (re[0] + im[0]);
        power[half] = (re[0] - im[0]) * (re[0] - im[0]);
        for (int k = 1; k < half; k++) {
            power[k] = part(k);
        }
    }

    private void butterflies(int length) {
        int step = size / length;
        for (int begin = 0; begin < half; begin += length) {
            for (int k = 0; k < length / 2; k++) {
                int low = begin + k;
                int high = low + length / 2;
                double c = cos[k * step];
                double s = sin[k * step];
                double r = re[high] * c + im[high] * s;
                double i = im[high] * c - re[high] * s;
                re[high] = re[low] - r;
                im[high] = im[low] - i;
                re[low] += r;
                im[low] += i;
            }
        }
    }

    /** Even samples went into the real parts and odd ones into the imaginary: joins the two transforms at k. */
    private double part(int k) {
        int mirror = half - k;
        double evenRe = (re[k] + re[mirror]) / 2;
        double evenIm = (im[k] - im[mirror]) / 2;
        double oddRe = (im[k] + im[mirror]) / 2;
        double oddIm = (re[mirror] - re[k]) / 2;
        double r = evenRe + oddRe * cos[k] + oddIm * sin[k];
        double i = evenIm + oddIm * cos[k] - oddRe * sin[k];
        return r * r + i * i;
    }
}
