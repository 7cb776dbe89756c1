package tongli.perception.media;

/** A FLAC frame of two channels with 65,535 zeros each, written by hand after RFC 9639. */
final class SilentFrame {

    private SilentFrame() {}

    static byte[] of65535() {
        byte[] frame = {
            (byte) 0xff,
            (byte) 0xf8, // sync, blocks of one size
            0x70, // a length of 16 bits follows; the rate is the file's
            0x10, // two channels, the file's bits
            0x00, // frame 0
            (byte) 0xff,
            (byte) 0xfe, // 65,535
            0x00, // CRC-8
            0x00,
            0x00,
            0x00, // constant, 16 bits
            0x00,
            0x00,
            0x00, // the same for the other channel
            0x00,
            0x00 // CRC-16
        };
        frame[7] = (byte) crc(frame, 7, 8, 0x07);
        int crc = crc(frame, 14, 16, 0x8005);
        frame[14] = (byte) (crc >> 8);
        frame[15] = (byte) crc;
        return frame;
    }

    /** Bit by bit, as the standard defines it. */
    private static int crc(byte[] bytes, int count, int width, int polynomial) {
        int crc = 0;
        for (int i = 0; i < count; i++) {
            crc ^= (bytes[i] & 0xff) << width - 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1 << width - 1) == 0 ? crc << 1 : crc << 1 ^ polynomial;
            }
            crc &= (1 << width) - 1;
        }
        return crc;
    }
}
