package tongli.perception.media;

import java.io.IOException;

/**
 * The head of a FLAC frame (RFC 9639, section 9.1): what of it may differ from frame to frame.
 *
 * @param samples of each channel, from 1 to 65,536
 * @param channels how they are packed: their number less one, or {@link #LEFT_SIDE}, {@link #SIDE_RIGHT}, {@link #MID_SIDE}
 */
record FlacFrame(int samples, int channels) {
    static final int LEFT_SIDE = 8;
    static final int SIDE_RIGHT = 9;
    static final int MID_SIDE = 10;

    private static final int SYNC = 0x3ffe;
    private static final int[] RATES = {
        0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
    };
    private static final int[] BITS = {0, 8, 12, -1, 16, 20, 24, 32};

    /** @throws UndecodableException if it is damaged, or says other than {@code info} */
    static FlacFrame read(FlacBits bits, FlacInfo info) throws IOException {
        bits.beginFrame();
        if (bits.small(14) != SYNC || bits.small(1) != 0) {
            throw FlacDecoder.damaged();
        }
        bits.unsigned(1); // whether frames or samples are counted
        int size = bits.small(4);
        int rate = bits.small(4);
        int channels = bits.small(4);
        int bitsASample = BITS[bits.small(3)];
        if (bits.small(1) != 0) {
            throw FlacDecoder.damaged();
        }
        number(bits);
        int samples = samples(size, bits);
        int rateHz = rateHz(rate, bits);
        int crc = bits.crc8();
        if (bits.small(Byte.SIZE) != crc || samples == 0 || channels > MID_SIDE) {
            throw FlacDecoder.damaged();
        }
        boolean same = (rateHz == 0 || rateHz == info.rateHz())
                && (bitsASample == 0 || bitsASample == info.bitsASample())
                && (channels >= LEFT_SIDE ? 2 : channels + 1) == info.channels();
        if (!same) {
            throw new UndecodableException("changes its rate, its channels or its bits midway; convert it");
        }
        return new FlacFrame(samples, channels);
    }

    /** Of the frame or its first sample, as in UTF-8 but longer; not needed, for nothing is skipped. */
    private static void number(FlacBits bits) throws IOException {
        int first = bits.small(Byte.SIZE);
        int following = Integer.numberOfLeadingZeros(~first << Integer.SIZE - Byte.SIZE);
        if (following == 1 || following > 7) {
            throw FlacDecoder.damaged();
        }
        for (int i = 1; i < following; i++) {
            if (bits.small(Byte.SIZE) >> 6 != 0b10) {
                throw FlacDecoder.damaged();
            }
        }
    }

    private static int samples(int code, FlacBits bits) throws IOException {
        return switch (code) {
            case 0 -> 0;
            case 1 -> 192;
            case 2, 3, 4, 5 -> 144 << code;
            case 6 -> bits.small(8) + 1;
            case 7 -> bits.small(16) + 1;
            default -> 1 << code;
        };
    }

    private static int rateHz(int code, FlacBits bits) throws IOException {
        return switch (code) {
            case 12 -> bits.small(8) * 1_000;
            case 13 -> bits.small(16);
            case 14 -> bits.small(16) * 10;
            case 15 -> throw FlacDecoder.damaged();
            default -> RATES[code];
        };
    }
}
