package tongli.perception.media;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bits of a FLAC stream, most significant first, with the two checksums that its frames end with (RFC 9639, section 9.1.8 and 9.3).
 * No byte is taken before a bit of it is wanted, so that a checksum covers what was read and no more. For one thread.
 */
final class FlacBits implements Closeable {
    private static final int CRC8 = 0x07;
    private static final int CRC16 = 0x8005;
    private static final byte[] CRC8_OF_BYTE = new byte[256];
    private static final short[] CRC16_OF_BYTE = new short[256];

    static {
        for (int value = 0; value < 256; value++) {
            int eight = value;
            int sixteen = value << 8;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                eight = eight << 1 ^ ((eight & 0x80) == 0 ? 0 : CRC8);
                sixteen = sixteen << 1 ^ ((sixteen & 0x8000) == 0 ? 0 : CRC16);
            }
            CRC8_OF_BYTE[value] = (byte) eight;
            CRC16_OF_BYTE[value] = (short) sixteen;
        }
    }

    private final InputStream bytes;
    private final byte[] buffer = new byte[8_192];
    private int at;
    private int end;
    /** The lowest {@link #held} bits were taken and not yet asked for. */
    private long bits;

    private int held;
    private int crc8;
    private int crc16;

    FlacBits(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Whether nothing is left; to be asked between frames only. */
    boolean atEnd() throws IOException {
        if (at == end) {
            end = bytes.read(buffer);
            at = 0;
        }
        return end <= 0;
    }

    /** Whether a frame may begin here; to be asked between frames, and not at the end. */
    boolean atSync() {
        return buffer[at] == (byte) 0xff;
    }

    /** Begins both checksums anew. */
    void beginFrame() {
        crc8 = 0;
        crc16 = 0;
    }

    /** Of the bytes since {@link #beginFrame}. */
    int crc8() {
        return crc8 & 0xff;
    }

    int crc16() {
        return crc16 & 0xffff;
    }

    private void more() throws IOException {
        if (atEnd()) {
            end = at = 0;
            throw new UndecodableException("ends in the middle of a block; copy it again");
        }
        int one = buffer[at++] & 0xff;
        crc8 = CRC8_OF_BYTE[(crc8 ^ one) & 0xff];
        crc16 = crc16 << 8 ^ CRC16_OF_BYTE[(crc16 >> 8 ^ one) & 0xff];
        bits = bits << Byte.SIZE | one;
        held += Byte.SIZE;
    }

    /** @param count from 0 to 36 */
    long unsigned(int count) throws IOException {
        while (held < count) {
            more();
        }
        held -= count;
        return bits >>> held & (1L << count) - 1;
    }

    int small(int count) throws IOException {
        return (int) unsigned(count);
    }

    /** @param count from 1 to 36 */
    long signed(int count) throws IOException {
        int rest = Long.SIZE - count;
        return unsigned(count) << rest >> rest;
    }

    /** How many zeros stand before the next one. */
    int zeros() throws IOException {
        int zeros = 0;
        while (true) {
            long left = held == 0 ? 0 : bits & (1L << held) - 1;
            if (left != 0) {
                int more = Long.numberOfLeadingZeros(left) - (Long.SIZE - held);
                held -= more + 1;
                return zeros + more;
            }
            zeros = Math.addExact(zeros, held);
            held = 0;
            more();
        }
    }

    /** What fills the last byte; zeros in a sound file. */
    int padding() throws IOException {
        return small(held % Byte.SIZE);
    }

    void skip(long count) throws IOException {
        for (long i = 0; i < count; i++) {
            unsigned(Byte.SIZE);
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
