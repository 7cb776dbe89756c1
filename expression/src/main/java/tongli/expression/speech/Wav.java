package tongli.expression.speech;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import tongli.core.Require;

/**
 * Spoken sound: a WAV file of one channel of 16-bit samples, whole and with a header that tells its length. Immutable.
 *
 * <p>Source: Multimedia Programming Interface and Data Specifications 1.0, IBM and Microsoft, 1991.
 */
public final class Wav {

    private static final int HEADER = 44;
    private static final int FRAME_BYTES = 2;
    private static final int PCM = 1;
    private static final int JOINT_MILLIS = 40;
    /** Of 32,768. */
    private static final int SILENT = 200;

    private final byte[] bytes;
    private final int sampleRateHz;

    private Wav(byte[] bytes, int sampleRateHz) {
        this.bytes = bytes;
        this.sampleRateHz = sampleRateHz;
    }

    /**
     * What a program wrote. One that writes into a pipe does not know the length beforehand, so the lengths in the file are
     * not believed where more or less is there.
     *
     * @throws IllegalArgumentException if it is no WAV file of one channel of 16-bit samples
     */
    public static Wav of(byte[] written) {
        ByteBuffer in = ByteBuffer.wrap(written).order(ByteOrder.LITTLE_ENDIAN);
        if (written.length < 12 || !id(in).equals("RIFF") || in.getInt() == 0 || !id(in).equals("WAVE")) {
            throw new IllegalArgumentException("the sound is no WAV file");
        }
        int rate = 0;
        while (in.remaining() >= 8) {
            String chunk = id(in);
            int length = in.getInt();
            int here = length < 0 || length > in.remaining() ? in.remaining() : length;
            int next = Math.min(written.length, in.position() + here + (here & 1));
            if (chunk.equals("fmt ") && here >= 16) {
                rate = rate(in);
            } else if (chunk.equals("data") && rate > 0) {
                return of(
                        Arrays.copyOfRange(written, in.position(), in.position() + here / FRAME_BYTES * FRAME_BYTES),
                        rate);
            }
            in.position(next);
        }
        throw new IllegalArgumentException("the WAV file has no sound in it");
    }

    /**
     * One after the other; of what is silent where two meet, {@link #JOINT_MILLIS} stay.
     *
     * @throws IllegalArgumentException if there are none, or of different sample rates
     */
    static Wav joined(List<Wav> pieces) {
        Wav first = Require.notEmpty("pieces", pieces).get(0);
        if (pieces.size() == 1) {
            return first;
        }
        ByteArrayOutputStream samples = new ByteArrayOutputStream();
        int joint = first.sampleRateHz * JOINT_MILLIS / 1000 * FRAME_BYTES;
        for (int i = 0; i < pieces.size(); i++) {
            Wav piece = pieces.get(i);
            if (piece.sampleRateHz != first.sampleRateHz) {
                throw new IllegalArgumentException("%d and %d samples a second cannot be joined"
                        .formatted(first.sampleRateHz, piece.sampleRateHz));
            }
            int end =
                    i + 1 < pieces.size() ? Math.min(piece.bytes.length, piece.soundEnd() + joint) : piece.bytes.length;
            samples.write(piece.bytes, HEADER, end - HEADER);
        }
        return of(samples.toByteArray(), first.sampleRateHz);
    }

    /** Where the last sample lies that can be heard. */
    private int soundEnd() {
        ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length;
        while (end > HEADER && Math.abs(samples.getShort(end - FRAME_BYTES)) < SILENT) {
            end -= FRAME_BYTES;
        }
        return end;
    }

    private static int rate(ByteBuffer in) {
        int at = in.position();
        int form = in.getShort(at);
        int channels = in.getShort(at + 2);
        int bits = in.getShort(at + 14);
        if (form != PCM || channels != 1 || bits != 8 * FRAME_BYTES) {
            throw new IllegalArgumentException(
                    "the WAV file has %d channels of %d bits in form %d; 1 of 16 in form 1 is read"
                            .formatted(channels, bits, form));
        }
        return (int) Require.inRange("the sample rate", in.getInt(at + 4), 1000, 192_000);
    }

    /** @param samples 16 bits each, little-endian */
    private static Wav of(byte[] samples, int sampleRateHz) {
        ByteBuffer out = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        put(out, "RIFF").putInt(HEADER - 8 + samples.length);
        put(out, "WAVEfmt ").putInt(16).putShort((short) PCM).putShort((short) 1);
        out.putInt(sampleRateHz).putInt(sampleRateHz * FRAME_BYTES);
        out.putShort((short) FRAME_BYTES).putShort((short) (8 * FRAME_BYTES));
        put(out, "data").putInt(samples.length).put(samples);
        return new Wav(out.array(), sampleRateHz);
    }

    private static String id(ByteBuffer in) {
        byte[] four = new byte[4];
        in.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer put(ByteBuffer out, String id) {
        return out.put(id.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** How many there are. */
    int samples() {
        return (bytes.length - HEADER) / FRAME_BYTES;
    }

    /** Whether any sample can be heard. @param from the first @param to exclusive */
    boolean isHeard(int from, int to) {
        ByteBuffer samples = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < to; i++) {
            if (Math.abs(samples.getShort(HEADER + FRAME_BYTES * i)) >= SILENT) {
                return true;
            }
        }
        return false;
    }

    /** The whole file; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Of the whole file, in bytes. */
    public int length() {
        return bytes.length;
    }

    public int sampleRateHz() {
        return sampleRateHz;
    }

    public Duration duration() {
        return Duration.ofNanos((bytes.length - HEADER) / FRAME_BYTES * 1_000_000_000L / sampleRateHz);
    }
}
