package tongli.perception.media;

/** The bits of a Vorbis packet, least significant first. Behind the end of the packet there are none. */
final class VorbisBits {
    private final byte[] bytes;
    private long at;

    VorbisBits(byte[] bytes, int from) {
        this.bytes = bytes;
        this.at = (long) from * Byte.SIZE;
    }

    /** @param count from 0 to 32 @throws UndecodableException if there are not so many left */
    int read(int count) throws UndecodableException {
        if (at + count > (long) bytes.length * Byte.SIZE) {
            throw VorbisDecoder.damagedHeader();
        }
        int value = 0;
        for (int i = 0; i < count; i++, at++) {
            value |= (bytes[(int) (at / Byte.SIZE)] >> at % Byte.SIZE & 1) << i;
        }
        return value;
    }

    void skip(long count) {
        at += count;
    }
}
