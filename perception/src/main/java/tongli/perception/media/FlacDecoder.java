package tongli.perception.media;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.OptionalLong;

/**
 * FLAC of 4 to 32 bits, frame by frame; each must match its checksum. Own code: the only Java library for it in Maven Central puts silence
 * where a frame is damaged, makes itself known to all of Java's sound, and does not know its own licence (docs/adr/0017-sound-files.md).
 *
 * <p>Source: RFC 9639, Free Lossless Audio Codec.
 */
final class FlacDecoder implements SoundDecoder {
    private final FlacBits bits;
    private final FlacInfo info;
    private long[][] channels = new long[0][0];
    private float[] block = new float[0];
    private long decoded;

    private FlacDecoder(FlacBits bits) throws IOException {
        this.bits = bits;
        this.info = FlacInfo.read(bits);
    }

    static FlacDecoder open(Medium file) throws IOException {
        FlacBits bits = new FlacBits(file.open());
        try {
            return new FlacDecoder(bits);
        } catch (IOException | RuntimeException unfit) {
            bits.close();
            throw unfit;
        }
    }

    static UndecodableException damaged() {
        return new UndecodableException("is damaged inside: a block is not what it says; copy it again");
    }

    @Override
    public double rateHz() {
        return info.rateHz();
    }

    @Override
    public int channels() {
        return info.channels();
    }

    @Override
    public OptionalLong frames() {
        return info.samples() == 0 ? OptionalLong.empty() : OptionalLong.of(info.samples());
    }

    @Override
    public FloatBuffer next() throws IOException {
        boolean asManyAsPromised = info.samples() > 0 && decoded >= info.samples();
        if (bits.atEnd() || asManyAsPromised && !bits.atSync()) { // tags of old programs stand behind the last frame
            return FloatBuffer.allocate(0);
        }
        FlacFrame frame = FlacFrame.read(bits, info);
        makeRoom(frame.samples());
        for (int channel = 0; channel < channels.length; channel++) {
            boolean side = frame.channels() == FlacFrame.SIDE_RIGHT
                    ? channel == 0
                    : frame.channels() >= FlacFrame.LEFT_SIDE && channel == 1;
            FlacSubframe.read(bits, channels[channel], frame.samples(), info.bitsASample() + (side ? 1 : 0));
        }
        if (bits.padding() != 0) {
            throw damaged();
        }
        int crc = bits.crc16();
        if (bits.small(Short.SIZE) != crc) {
            throw damaged();
        }
        decoded += frame.samples();
        join(frame);
        return FloatBuffer.wrap(block, 0, frame.samples() * channels.length);
    }

    private void makeRoom(int samples) {
        if (channels.length == 0 || channels[0].length < samples) {
            channels = new long[info.channels()][samples];
            block = new float[info.channels() * samples];
        }
    }

    private void join(FlacFrame frame) {
        if (frame.channels() >= FlacFrame.LEFT_SIDE) {
            parted(channels[0], channels[1], frame);
        }
        float scale = (float) Math.scalb(1.0, 1 - info.bitsASample());
        for (int channel = 0; channel < channels.length; channel++) {
            for (int i = 0; i < frame.samples(); i++) {
                block[i * channels.length + channel] = channels[channel][i] * scale;
            }
        }
    }

    /** Left and right again, of one of them or their mean, and their difference. */
    private static void parted(long[] one, long[] other, FlacFrame frame) {
        for (int i = 0; i < frame.samples(); i++) {
            long left = one[i];
            long right = other[i];
            switch (frame.channels()) {
                case FlacFrame.LEFT_SIDE -> right = left - right;
                case FlacFrame.SIDE_RIGHT -> left += right;
                default -> {
                    long sum = left << 1 | right & 1;
                    left = sum + right >> 1;
                    right = sum - right >> 1;
                }
            }
            one[i] = left;
            other[i] = right;
        }
    }

    @Override
    public void close() throws IOException {
        bits.close();
    }
}
