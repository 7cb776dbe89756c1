package tongli.perception.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.OptionalLong;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/** WAV, AIFF and AU by Java's own readers: PCM of 8 to 32 bits, floats, A-law and µ-law. */
final class PcmDecoder implements SoundDecoder {
    /** What programs that write to a pipe put for a length that they do not know yet: about 2 or 4 gigabytes. */
    private static final long UNKNOWN_BYTES = 0x7fff_0000L;

    /** Some programs write floats as large as whole numbers of 16 bits; what is larger yet is no sound. */
    private static final float LOUDEST = 65_536;

    private static final int BLOCK = 4_096;

    private final AudioInputStream stream;
    private final AudioFormat format;
    private final int bytesASample;
    private final OptionalLong frames;
    private final long framesInFile;
    /** Made when it is first needed, for a header may ask for thousands of channels. */
    private float[] block = {};

    private PcmDecoder(AudioInputStream stream, long bytes) throws UndecodableException {
        this.stream = stream;
        this.format = stream.getFormat();
        int channels = format.getChannels();
        this.bytesASample = channels < 1 ? 0 : format.getFrameSize() / channels;
        boolean known = isFloat()
                ? bytesASample == Float.BYTES || bytesASample == Double.BYTES
                : bytesASample >= 1 && bytesASample <= Integer.BYTES;
        if (!known || bytesASample * channels != format.getFrameSize()) {
            throw new UndecodableException("says that %d bytes hold a sample of %d channels, which is not read"
                    .formatted(format.getFrameSize(), channels));
        }
        long claimed = stream.getFrameLength();
        this.frames = claimed < 0 || claimed * format.getFrameSize() >= UNKNOWN_BYTES
                ? OptionalLong.empty()
                : OptionalLong.of(claimed);
        this.framesInFile = bytes / format.getFrameSize();
    }

    static PcmDecoder open(Medium file) throws IOException {
        InputStream bytes = new BufferedInputStream(file.open());
        try {
            return new PcmDecoder(linear(AudioSystem.getAudioInputStream(bytes)), file.size());
        } catch (UnsupportedAudioFileException | IOException | RuntimeException unfit) {
            bytes.close();
            throw unfit instanceof UndecodableException told ? told : broken(unfit);
        }
    }

    /** Java's readers trust the header, and fail in many ways where it lies. */
    private static UndecodableException broken(Exception cause) {
        return new UndecodableException(
                "cannot be decoded: its header is damaged, or it is packed otherwise than PCM", cause);
    }

    private static AudioInputStream linear(AudioInputStream stream) throws UndecodableException {
        Encoding encoding = stream.getFormat().getEncoding();
        if (encoding.equals(Encoding.ALAW) || encoding.equals(Encoding.ULAW)) {
            return AudioSystem.getAudioInputStream(Encoding.PCM_SIGNED, stream);
        }
        if (!Set.of(Encoding.PCM_SIGNED, Encoding.PCM_UNSIGNED, Encoding.PCM_FLOAT)
                .contains(encoding)) {
            throw new UndecodableException("is packed otherwise than PCM; convert it");
        }
        return stream;
    }

    @Override
    public double rateHz() {
        return format.getSampleRate();
    }

    @Override
    public int channels() {
        return format.getChannels();
    }

    @Override
    public OptionalLong frames() {
        return frames;
    }

    @Override
    public long promised() {
        return frames.orElse(framesInFile);
    }

    @Override
    public FloatBuffer next() throws IOException {
        byte[] bytes = stream.readNBytes(BLOCK * format.getFrameSize());
        int samples = bytes.length / format.getFrameSize() * channels();
        block = block.length < samples ? new float[BLOCK * channels()] : block;
        decode(
                ByteBuffer.wrap(bytes).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN),
                samples);
        return FloatBuffer.wrap(block, 0, samples);
    }

    private void decode(ByteBuffer bytes, int count) throws UndecodableException {
        float scale = (float) Math.scalb(1.0, 1 - Byte.SIZE * bytesASample);
        boolean signed = !format.getEncoding().equals(Encoding.PCM_UNSIGNED);
        for (int i = 0; i < count; i++) {
            float sample = isFloat() ? floating(bytes) : whole(bytes, signed) * scale;
            if (!(Math.abs(sample) <= LOUDEST)) {
                throw new UndecodableException(
                        "has samples that are no numbers, or far too loud ones; export it again");
            }
            block[i] = sample;
        }
    }

    private boolean isFloat() {
        return format.getEncoding().equals(Encoding.PCM_FLOAT);
    }

    private float floating(ByteBuffer bytes) {
        return bytesASample == Float.BYTES ? bytes.getFloat() : (float) bytes.getDouble();
    }

    private int whole(ByteBuffer bytes, boolean signed) {
        int value = 0;
        for (int i = 0; i < bytesASample; i++) {
            int one = bytes.get() & 0xff;
            value |= one << Byte.SIZE * (format.isBigEndian() ? bytesASample - 1 - i : i);
        }
        int rest = Integer.SIZE - Byte.SIZE * bytesASample;
        return signed ? value << rest >> rest : value - (1 << Byte.SIZE * bytesASample - 1);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
