package tongli.perception.media;

import java.io.IOException;

/**
 * What the first block of a FLAC file says of all that follow (RFC 9639, section 8.2). The other blocks of its head – tags, pictures, places to jump to
 * – are passed over, whatever they hold.
 *
 * @param samples of each channel; 0 if it does not say
 */
record FlacInfo(int rateHz, int channels, int bitsASample, long samples) {
    private static final int INFO = 0;
    private static final int FORBIDDEN = 127;
    private static final int LENGTH_OF_INFO = 34;
    /** Until the rate: the smallest and largest block and frame. */
    private static final int LIMITS = 10;

    private static final int LENGTH_OF_DIGEST = 16;

    static FlacInfo read(FlacBits bits) throws IOException {
        bits.skip("fLaC".length());
        boolean last = bits.small(1) == 1;
        if (bits.small(7) != INFO || bits.small(24) != LENGTH_OF_INFO) {
            throw new UndecodableException("cannot be decoded: its header is damaged");
        }
        bits.skip(LIMITS);
        FlacInfo info = new FlacInfo(bits.small(20), bits.small(3) + 1, bits.small(5) + 1, bits.unsigned(36));
        bits.skip(LENGTH_OF_DIGEST);
        while (!last) {
            last = bits.small(1) == 1;
            if (bits.small(7) == FORBIDDEN) {
                throw new UndecodableException("cannot be decoded: its header is damaged");
            }
            bits.skip(bits.small(24));
        }
        return info;
    }
}
