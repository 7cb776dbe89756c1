package tongli.perception.media;

import java.io.IOException;
import java.util.Arrays;

/** Decodes one channel of a FLAC frame (RFC 9639, section 9.2): constant, verbatim, or predicted and corrected. */
final class FlacSubframe {
    private static final int MOST_FIXED_ORDER = 4;
    private static final int PRECISION_FORBIDDEN = 16;
    /** Of the samples before, for each order of the polynomials. */
    private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

    private FlacSubframe() {}

    /** @param samples filled from the beginning @param count how many @param width bits of each, from 1 to 33 */
    static void read(FlacBits bits, long[] samples, int count, int width) throws IOException {
        if (bits.small(1) != 0) {
            throw FlacDecoder.damaged();
        }
        int kind = bits.small(6);
        int wasted = bits.small(1) == 0 ? 0 : bits.zeros() + 1;
        int left = width - wasted;
        if (left < 1) {
            throw FlacDecoder.damaged();
        }
        if (kind == 0) {
            Arrays.fill(samples, 0, count, bits.signed(left));
        } else if (kind == 1) {
            verbatim(bits, samples, count, left);
        } else if (kind >= 8 && kind <= 8 + MOST_FIXED_ORDER) {
            int order = kind - 8;
            warmUp(bits, samples, count, left, order);
            FlacResidual.read(bits, samples, count, order);
            predict(samples, count, FIXED[order], 0);
        } else if (kind >= 32) {
            linear(bits, samples, count, left, kind - 31);
        } else {
            throw FlacDecoder.damaged();
        }
        for (int i = 0; wasted > 0 && i < count; i++) {
            samples[i] <<= wasted;
        }
    }

    private static void verbatim(FlacBits bits, long[] samples, int count, int width) throws IOException {
        for (int i = 0; i < count; i++) {
            samples[i] = bits.signed(width);
        }
    }

    private static void warmUp(FlacBits bits, long[] samples, int count, int width, int order) throws IOException {
        if (order > count) {
            throw FlacDecoder.damaged();
        }
        verbatim(bits, samples, order, width);
    }

    private static void linear(FlacBits bits, long[] samples, int count, int width, int order) throws IOException {
        warmUp(bits, samples, count, width, order);
        int precision = bits.small(4) + 1;
        int shift = (int) bits.signed(5);
        if (precision == PRECISION_FORBIDDEN || shift < 0) {
            throw FlacDecoder.damaged();
        }
        int[] coefficients = new int[order];
        for (int i = 0; i < order; i++) {
            coefficients[i] = (int) bits.signed(precision);
        }
        FlacResidual.read(bits, samples, count, order);
        predict(samples, count, coefficients, shift);
    }

    /** Adds to each residual what the samples before it foretell. */
    private static void predict(long[] samples, int count, int[] coefficients, int shift) {
        for (int i = coefficients.length; i < count; i++) {
            long sum = 0;
            for (int back = 0; back < coefficients.length; back++) {
                sum += coefficients[back] * samples[i - 1 - back];
            }
            samples[i] += sum >> shift;
        }
    }
}
