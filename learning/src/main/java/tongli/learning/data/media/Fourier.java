package tongli.learning.data.media;

/**
 * The power of the frequencies of a stretch of samples, by the fast Fourier transform in place (Cooley and Tukey, 1965), two
 * stretches at once: one as the real, one as the imaginary part. For one thread.
 */
final class Fourier {
    private final int size;
    private final double[] cosine;
    private final double[] sine;
    private final double[] real;
    private final double[] imaginary;

    /** @param size how many samples a stretch has; a power of 2 */
    Fourier(int size) {
        this.size = size;
        cosine = new double[size / 2];
        sine = new double[size / 2];
        real = new double[size];
        imaginary = new double[size];
        for (int i = 0; i < size / 2; i++) {
            cosine[i] = Math.cos(2 * Math.PI * i / size);
            sine[i] = -Math.sin(2 * Math.PI * i / size);
        }
    }

    /** Two spectra, each of {@code size / 2} powers, the lowest frequency first. */
    record Powers(double[] first, double[] second) {}

    Powers of(double[] first, double[] second) {
        int shift = Integer.numberOfLeadingZeros(size) + 1;
        for (int i = 0; i < size; i++) {
            int to = Integer.reverse(i) >>> shift;
            real[to] = first[i];
            imaginary[to] = second[i];
        }
        for (int length = 2; length <= size; length *= 2) {
            for (int start = 0; start < size; start += length) {
                butterflies(start, length / 2, size / length);
            }
        }
        double[] one = new double[size / 2];
        double[] other = new double[size / 2];
        for (int i = 1; i < size / 2; i++) {
            double evenReal = (real[i] + real[size - i]) / 2;
            double evenImaginary = (imaginary[i] - imaginary[size - i]) / 2;
            double oddReal = (imaginary[i] + imaginary[size - i]) / 2;
            double oddImaginary = (real[size - i] - real[i]) / 2;
            one[i] = evenReal * evenReal + evenImaginary * evenImaginary;
            other[i] = oddReal * oddReal + oddImaginary * oddImaginary;
        }
        one[0] = real[0] * real[0];
        other[0] = imaginary[0] * imaginary[0];
        return new Powers(one, other);
    }

    private void butterflies(int start, int half, int step) {
        for (int i = start, angle = 0; i < start + half; i++, angle += step) {
            double turnedReal = real[i + half] * cosine[angle] - imaginary[i + half] * sine[angle];
            double turnedImaginary = real[i + half] * sine[angle] + imaginary[i + half] * cosine[angle];
            real[i + half] = real[i] - turnedReal;
            imaginary[i + half] = imaginary[i] - turnedImaginary;
            real[i] += turnedReal;
            imaginary[i] += turnedImaginary;
        }
    }
}
