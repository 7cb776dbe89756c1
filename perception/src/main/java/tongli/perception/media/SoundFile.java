package tongli.perception.media;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A file of sound, decoded block by block, so that its length costs no memory: WAV, AIFF or AU with PCM of 8 to 32 bits,
 * floats, A-law or µ-law; FLAC; Vorbis in Ogg; MP3. Samples lie in [-1, 1] where nothing was packed with loss; whole numbers are
 * divided by 2 to the power of their bits less one, so that the same samples are the same whatever the file around them. What a
 * header says of the length is held against what is decoded. For one thread.
 */
public final class SoundFile implements AutoCloseable {
    /** What is decoded, for messages. */
    public static final String FORMS = "WAV, AIFF, AU, FLAC, Ogg Vorbis or MP3";

    /** Speech of less has no consonants; a header that says so is broken. */
    public static final int LOWEST_HZ = 4_000;

    /** The highest that recorders of speech offer; what more costs is time to bring it down. */
    public static final int HIGHEST_HZ = 192_000;

    /** As many as surround sound has. */
    public static final int MOST_CHANNELS = 8;

    /** Longer recordings are refused, before they are decoded if they say so: no utterance lasts so long. */
    public static final int LONGEST_HOURS = 6;

    private static final Set<Form> KNOWN = EnumSet.of(Form.WAV, Form.AIFF, Form.AU, Form.FLAC, Form.OGG, Form.MP3);
    private static final int SECONDS_AN_HOUR = 3_600;

    private final Form form;
    private final SoundDecoder decoder;
    private final int channels;
    /** What was decoded and not yet asked for. */
    private FloatBuffer rest = FloatBuffer.allocate(0);

    private long read;

    private SoundFile(Form form, SoundDecoder decoder) throws UndecodableException {
        this.form = form;
        this.decoder = decoder;
        this.channels = decoder.channels();
        must("samples a second", Math.round(decoder.rateHz()), LOWEST_HZ, HIGHEST_HZ, "convert it to 16,000");
        must("channels", channels, 1, MOST_CHANNELS, "mix it down to one");
        mustBeShort(decoder.promised());
    }

    private static void must(String what, long value, int low, int high, String remedy) throws UndecodableException {
        if (value < low || value > high) {
            throw new UndecodableException(
                    "says %,d %s, and %,d to %,d are read; %s".formatted(value, what, low, high, remedy));
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
        return open(Medium.file(file));
    }

    /** The same, wherever it lies. */
    public static SoundFile open(Medium file) throws IOException {
        Form form = Form.of(file, KNOWN, FORMS);
        SoundDecoder decoder;
        try {
            decoder = decoder(form, file);
        } catch (RuntimeException damaged) {
            throw broken(form, damaged);
        }
        try {
            return new SoundFile(form, decoder);
        } catch (IOException | RuntimeException unfit) {
            decoder.close();
            throw unfit;
        }
    }

    private static SoundDecoder decoder(Form form, Medium file) throws IOException {
        return switch (form) {
            case FLAC -> FlacDecoder.open(file);
            case OGG -> VorbisDecoder.open(file);
            case MP3 -> Mp3Decoder.open(file);
            default -> PcmDecoder.open(file);
        };
    }

    /** Decoders trust a file, and fail in many ways where it is damaged. */
    private static UndecodableException broken(Form form, RuntimeException cause) {
        return new UndecodableException(
                "cannot be decoded as %s: it is damaged, or of a kind that is not read; copy or convert it again"
                        .formatted(form),
                cause);
    }

    /** Samples a second of each channel. */
    public double rateHz() {
        return decoder.rateHz();
    }

    public int channels() {
        return channels;
    }

    /** Samples of each channel, as the header says; empty if it does not say. */
    public OptionalLong frames() {
        return decoder.frames();
    }

    /**
     * The next samples, the channels in turn.
     *
     * @param samples filled from the beginning; room for all channels at least
     * @return how many of each channel; 0 at the end
     * @throws UndecodableException if the file ends before it should, is damaged, lasts too long, or a sample is no number
     * @throws IOException if it cannot be read
     */
    public int read(float[] samples) throws IOException {
        int room = samples.length / channels * channels;
        int got = 0;
        while (got < room && (rest.hasRemaining() || decode())) {
            int taken = Math.min(room - got, rest.remaining());
            rest.get(samples, got, taken);
            got += taken;
        }
        read += got / channels;
        if (got < room && frames().isPresent() && read < frames().getAsLong()) {
            throw new UndecodableException("is cut off: it holds %.1f of %.1f seconds; copy it again"
                    .formatted(read / rateHz(), frames().getAsLong() / rateHz()));
        }
        mustBeShort(read);
        return got / channels;
    }

    private boolean decode() throws IOException {
        try {
            rest = decoder.next();
        } catch (RuntimeException damaged) {
            throw broken(form, damaged);
        }
        return rest.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        decoder.close();
    }
}
