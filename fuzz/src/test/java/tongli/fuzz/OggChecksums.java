package tongli.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Puts the checksums of an Ogg file right, so that what was changed inside its pages comes to whoever reads what is in them. */
final class OggChecksums {
    private static final int HEAD = 27;
    private static final int CHECKSUM_AT = 22;
    private static final int PIECES_AT = 26;

    private OggChecksums() {}

    /** Page by page, until something is no page. */
    static byte[] mended(byte[] input) {
        byte[] bytes = input.clone();
        int at = 0;
        while (at + HEAD <= bytes.length && at + HEAD + (bytes[at + PIECES_AT] & 0xff) <= bytes.length) {
            int pieces = bytes[at + PIECES_AT] & 0xff;
            int end = at + HEAD + pieces;
            for (int i = 0; i < pieces; i++) {
                end += bytes[at + HEAD + i] & 0xff;
            }
            if (end > bytes.length) {
                return bytes;
            }
            ByteBuffer page = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            page.putInt(at + CHECKSUM_AT, 0);
            page.putInt(at + CHECKSUM_AT, checksum(bytes, at, end));
            at = end;
        }
        return bytes;
    }

    private static int checksum(byte[] bytes, int from, int to) {
        int crc = 0;
        for (int i = from; i < to; i++) {
            crc ^= bytes[i] << 24;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = crc << 1 ^ (crc < 0 ? 0x04c1_1db7 : 0);
            }
        }
        return crc;
    }
}
