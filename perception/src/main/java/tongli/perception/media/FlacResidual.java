package tongli.perception.media;

import java.io.IOException;

/** What a prediction leaves over, in partitions of Rice codes (RFC 9639, section 9.2.7). */
final class FlacResidual {

    private FlacResidual() {}

    /** @param samples filled from {@code order} to {@code count} */
    static void read(FlacBits bits, long[] samples, int count, int order) throws IOException {
        int method = bits.small(2);
        int partitions = bits.small(4);
        if (method > 1 || count % (1 << partitions) != 0 || count >> partitions < order) {
            throw FlacDecoder.damaged();
        }
        int width = 4 + method;
        int unpacked = (1 << width) - 1;
        int at = order;
        for (int partition = 1; partition <= 1 << partitions; partition++) {
            int end = (count >> partitions) * partition;
            int parameter = bits.small(width);
            if (parameter == unpacked) {
                int bitsEach = bits.small(5);
                for (; at < end; at++) {
                    samples[at] = bitsEach == 0 ? 0 : bits.signed(bitsEach);
                }
            }
            for (; at < end; at++) {
                samples[at] = rice(bits, parameter);
            }
        }
    }

    /** Zeros in unary, then the low bits; the lowest says the sign. */
    private static long rice(FlacBits bits, int parameter) throws IOException {
        long high = bits.zeros();
        long folded = high << parameter | bits.unsigned(parameter);
        if (folded > 0xffff_ffffL) {
            throw FlacDecoder.damaged();
        }
        return folded >>> 1 ^ -(folded & 1);
    }
}
