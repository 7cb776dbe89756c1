package tongli.perception.media;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * What the beginning of an MP3 file says: its first frame, and in that frame – where the encoder put it – how many follow and how many samples were
 * added before and behind, so that they can be taken away again (the tags "Xing" or "Info", and "LAME").
 *
 * @param samplesAFrame of each channel
 * @param tagged whether the first frame holds such a tag, and no sound
 * @param frames that follow the first, if it says so
 * @param before samples of each channel that the encoder added
 * @param behind the same at the end, and what fills the last frame
 */
record Mp3Head(
        int rateHz, int channels, int samplesAFrame, boolean tagged, OptionalInt frames, int before, int behind) {
    /** As long as a frame and a tag in it can be. */
    private static final int LOOKED_AT = 2_048;

    private static final int ID3_HEAD = 10;
    private static final int LAYER_3 = 1;
    /** Of version 1; version 2 has half, version 2.5 a quarter. */
    private static final int[] RATES = {44_100, 48_000, 32_000};

    private static final int VERSION_RESERVED = 1;
    private static final int VERSION_1 = 3;
    private static final int MONO = 3;
    private static final int PLACES = 100;
    /** From the encoder's name to the two numbers of added samples. */
    private static final int TO_ADDED = 21;

    private static final int TWELVE_BITS = 0xfff;

    /**
     * Passes over tags, and leaves the stream at the first frame.
     *
     * @param bytes must keep marks
     * @throws UndecodableException if no frame follows
     */
    static Mp3Head read(InputStream bytes) throws IOException {
        bytes.mark(ID3_HEAD);
        byte[] tag = bytes.readNBytes(ID3_HEAD);
        while (tag.length == ID3_HEAD && new String(tag, 0, 3, StandardCharsets.ISO_8859_1).equals("ID3")) {
            skipTag(bytes, tagLength(tag));
            bytes.mark(ID3_HEAD);
            tag = bytes.readNBytes(ID3_HEAD);
        }
        bytes.reset();
        skipZeros(bytes);
        bytes.mark(LOOKED_AT);
        byte[] first = bytes.readNBytes(LOOKED_AT);
        bytes.reset();
        return of(first);
    }

    private static void skipTag(InputStream bytes, long length) throws IOException {
        try {
            bytes.skipNBytes(length);
        } catch (EOFException ended) {
            throw new UndecodableException("ends within a tag; copy it again", ended);
        }
    }

    /** Four groups of seven bits, and a foot as long as the head if a bit says so. */
    private static long tagLength(byte[] head) {
        long length = 0;
        for (int i = 6; i < ID3_HEAD; i++) {
            length = length << 7 | head[i] & 0x7f;
        }
        return length + ((head[5] & 0x10) == 0 ? 0 : ID3_HEAD);
    }

    private static void skipZeros(InputStream bytes) throws IOException {
        bytes.mark(1);
        while (bytes.read() == 0) {
            bytes.mark(1);
        }
        bytes.reset();
    }

    private static Mp3Head of(byte[] first) throws UndecodableException {
        if (first.length < 4 || first[0] != (byte) 0xff || (first[1] & 0xe0) != 0xe0) {
            throw none();
        }
        int version = first[1] >> 3 & 3;
        int rate = first[2] >> 2 & 3;
        if ((first[1] >> 1 & 3) != LAYER_3 || version == VERSION_RESERVED || rate == RATES.length) {
            throw none();
        }
        boolean mono = (first[3] >> 6 & 3) == MONO;
        int channels = mono ? 1 : 2;
        if (version == VERSION_1) {
            return tagged(RATES[rate], channels, 1_152, ByteBuffer.wrap(first), mono ? 21 : 36);
        }
        return tagged(RATES[rate] >> (version == 2 ? 1 : 2), channels, 576, ByteBuffer.wrap(first), mono ? 13 : 21);
    }

    private static UndecodableException none() {
        return new UndecodableException("holds no MP3 where it should begin; convert it");
    }

    /** @param at where a tag would begin: behind what every frame says of itself */
    private static Mp3Head tagged(int rateHz, int channels, int samples, ByteBuffer tag, int at) {
        tag.position(Math.min(at, tag.limit()));
        if (tag.remaining() < 12 || !isTag(text(tag, 4))) {
            return new Mp3Head(rateHz, channels, samples, false, OptionalInt.empty(), 0, 0);
        }
        int holds = tag.getInt();
        OptionalInt frames = (holds & 1) == 0 ? OptionalInt.empty() : OptionalInt.of(tag.getInt());
        int rest = ((holds & 2) == 0 ? 0 : 4) + ((holds & 4) == 0 ? 0 : PLACES) + ((holds & 8) == 0 ? 0 : 4);
        tag.position(Math.min(tag.limit(), tag.position() + rest));
        int added = 0;
        if (tag.remaining() > TO_ADDED + Integer.BYTES
                && text(tag.duplicate(), 3).matches("LAM|Lav")) {
            added = tag.getInt(tag.position() + TO_ADDED) >>> Byte.SIZE;
        }
        return new Mp3Head(rateHz, channels, samples, true, frames, added >> 12, added & TWELVE_BITS);
    }

    private static boolean isTag(String sign) {
        return sign.equals("Xing") || sign.equals("Info");
    }

    private static String text(ByteBuffer bytes, int length) {
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
