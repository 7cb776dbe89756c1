package tongli.perception.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A page of an Ogg file, checked against its checksum (RFC 3533, section 6). At most 65,307 bytes.
 *
 * @param continued whether the first packet began on the page before
 * @param first whether a stream begins here
 * @param last whether its stream ends here
 * @param granule where the last packet that ends here ends; −1 if none does
 * @param stream to which of the streams in the file it belongs
 * @param number counts the pages of a stream
 * @param lengths of the pieces of packets; one of less than 255 bytes ends its packet
 */
@SuppressWarnings("ArrayRecordComponent") // never compared or printed
record OggPage(
        boolean continued,
        boolean first,
        boolean last,
        long granule,
        int stream,
        int number,
        byte[] lengths,
        byte[] body) {
    private static final int HEAD = 27;
    private static final int CHECKSUM_AT = 22;
    private static final int SIGN = 'O' | 'g' << 8 | 'g' << 16 | 'S' << 24;
    private static final int POLYNOMIAL = 0x04c1_1db7;
    private static final int[] CRC_OF_BYTE = new int[256];

    static {
        for (int value = 0; value < 256; value++) {
            int crc = value << 24;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = crc << 1 ^ (crc < 0 ? POLYNOMIAL : 0);
            }
            CRC_OF_BYTE[value] = crc;
        }
    }

    /** Empty at the end of the file. @throws UndecodableException if there is something else, or only a part of a page */
    static Optional<OggPage> read(InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(HEAD);
        if (head.length == 0) {
            return Optional.empty();
        }
        if (head.length < HEAD) {
            throw cutOff();
        }
        ByteBuffer fields = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN);
        if (fields.getInt() != SIGN || fields.get() != 0) {
            throw damaged();
        }
        int flags = fields.get();
        long granule = fields.getLong();
        int stream = fields.getInt();
        int number = fields.getInt();
        int crc = fields.getInt();
        byte[] lengths = bytes.readNBytes(fields.get() & 0xff);
        int sum = 0;
        for (byte length : lengths) {
            sum += length & 0xff;
        }
        byte[] body = bytes.readNBytes(sum);
        if (lengths.length < (head[HEAD - 1] & 0xff) || body.length < sum) {
            throw cutOff();
        }
        fields.putInt(CHECKSUM_AT, 0);
        if (checksum(checksum(checksum(0, head), lengths), body) != crc) {
            throw damaged();
        }
        return Optional.of(new OggPage(
                (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, granule, stream, number, lengths, body));
    }

    static UndecodableException cutOff() {
        return new UndecodableException("is cut off: its end is missing; copy it again");
    }

    static UndecodableException damaged() {
        return new UndecodableException("is damaged inside: a page is not what it says; copy it again");
    }

    private static int checksum(int before, byte[] bytes) {
        int crc = before;
        for (byte one : bytes) {
            crc = crc << 8 ^ CRC_OF_BYTE[(crc >>> 24 ^ one) & 0xff];
        }
        return crc;
    }
}
