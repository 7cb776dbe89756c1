package tongli.perception.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A file of sound, decoded block by block, so that its length costs no memory: WAV, AIFF or AU with PCM of 8 to 32 bits,
 * floats, A-law or µ-law. Samples lie in [-1, 1]; whole numbers are divided by 2 to the power of their bits less one, so that
 * the same samples are the same whatever the file around them. For one thread.
 */
public final class SoundFile implements AutoCloseable {
    /** What is decoded, for messages. */
    public static final String FORMS = "WAV, AIFF or AU";

    /** Speech of less has no consonants; a header that says so is broken. */
    public static final int LOWEST_HZ = 4_000;

    public static final int HIGHEST_HZ = 768_000;

    /** Longer recordings are refused before they are decoded: no utterance lasts so long. */
    public static final int LONGEST_HOURS = 6;

    private static final int MOST_CHANNELS = 32;
    private static final int SECONDS_AN_HOUR = 3_600;
    /** What programs that write to a pipe put for a length that they do not know yet: about 2 or 4 gigabytes. */
    private static final long UNKNOWN_BYTES = 0x7fff_0000L;

    private final AudioInputStream stream;
    private final AudioFormat format;
    private final OptionalLong frames;
    private final int bytesASample;
    private long read;

    /** @param bytes how many the file has */
    private SoundFile(AudioInputStream stream, long bytes) throws UndecodableException {
        this.stream = stream;
        this.format = stream.getFormat();
        must("samples a second", Math.round(format.getSampleRate()), LOWEST_HZ, HIGHEST_HZ);
        must("channels", format.getChannels(), 1, MOST_CHANNELS);
        this.bytesASample = format.getFrameSize() / format.getChannels();
        boolean known = isFloat()
                ? bytesASample == Float.BYTES || bytesASample == Double.BYTES
                : bytesASample >= 1 && bytesASample <= Integer.BYTES;
        if (!known || bytesASample * format.getChannels() != format.getFrameSize()) {
            throw new UndecodableException("says that %d bytes hold a sample of %d channels, which is not read"
                    .formatted(format.getFrameSize(), format.getChannels()));
        }
        long claimed = stream.getFrameLength();
        this.frames = claimed < 0 || claimed * format.getFrameSize() >= UNKNOWN_BYTES
                ? OptionalLong.empty()
                : OptionalLong.of(claimed);
        mustBeShort(frames.orElse(bytes / format.getFrameSize()));
    }

    private static void must(String what, int value, int low, int high) throws UndecodableException {
        if (value < low || value > high) {
            throw new UndecodableException("says %,d %s, and %,d to %,d are read".formatted(value, what, low, high));
        }
    }

    private void mustBeShort(long samples) throws UndecodableException {
        if (samples / rateHz() > LONGEST_HOURS * SECONDS_AN_HOUR) {
            throw new UndecodableException("lasts more than %d hours; cut it".formatted(LONGEST_HOURS));
        }
    }

    /**
     * Reads the header.
     *
     * @throws UndecodableException if it is no file of sound that can be decoded
     * @throws IOException if it cannot be read
     */
    public static SoundFile open(Path file) throws IOException {
        Form.of(file, Set.of(Form.WAV, Form.AIFF, Form.AU), FORMS);
        AudioInputStream stream;
        try {
            stream = AudioSystem.getAudioInputStream(file.toFile());
        } catch (UnsupportedAudioFileException | IOException | RuntimeException unread) {
            throw broken(unread);
        }
        try {
            return new SoundFile(linear(stream), Files.size(file));
        } catch (IOException | RuntimeException unfit) {
            stream.close();
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

    /** Samples a second of each channel. */
    public double rateHz() {
        return format.getSampleRate();
    }

    public int channels() {
        return format.getChannels();
    }

    /** Samples of each channel, as the header says; empty if it does not say. */
    public OptionalLong frames() {
        return frames;
    }

    /**
     * The next samples, the channels in turn.
     *
     * @param samples filled from the beginning; room for all channels at least
     * @return how many of each channel; 0 at the end
     * @throws UndecodableException if the file ends before it should, or a sample is no number
     * @throws IOException if it cannot be read
     */
    public int read(float[] samples) throws IOException {
        int room = samples.length / channels();
        byte[] bytes = stream.readNBytes(room * format.getFrameSize());
        int got = bytes.length / format.getFrameSize();
        read += got;
        if (got < room && frames.isPresent() && read < frames.getAsLong()) {
            throw new UndecodableException("is cut off: it holds %.1f of %.1f seconds; copy it again"
                    .formatted(read / rateHz(), frames.getAsLong() / rateHz()));
        }
        mustBeShort(read);
        decode(
                ByteBuffer.wrap(bytes).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN),
                samples,
                got * channels());
        return got;
    }

    private void decode(ByteBuffer bytes, float[] samples, int count) throws UndecodableException {
        float scale = (float) Math.scalb(1.0, 1 - Byte.SIZE * bytesASample);
        boolean signed = !format.getEncoding().equals(Encoding.PCM_UNSIGNED);
        for (int i = 0; i < count; i++) {
            float sample = isFloat() ? floating(bytes) : whole(bytes, signed) * scale;
            if (!Float.isFinite(sample)) {
                throw new UndecodableException("has samples that are no numbers");
            }
            samples[i] = sample;
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
