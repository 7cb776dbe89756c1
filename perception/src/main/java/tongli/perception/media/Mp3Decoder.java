package tongli.perception.media;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.OptionalLong;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;

/**
 * MP3 (MPEG 1, 2 and 2.5, layer III) by JLayer, frame by frame. Where the file says what its encoder added before and behind, it is taken away. A file that does
 * not say how long it is – few of a constant bit rate do – is read as far as it goes, for nothing tells whether its end is missing.
 */
final class Mp3Decoder implements SoundDecoder {
    /** What any decoder of MP3 adds before: as much as its filters are long. */
    private static final int DECODER_ADDS = 529;

    private static final float SCALE = 1f / 32_768;

    private final InputStream bytes;
    private final Mp3Head head;
    private final Bitstream stream;
    private final Decoder decoder = new Decoder();
    /** Samples of each channel that are still to be dropped at the beginning. */
    private int toDrop;
    /** Samples of each channel that are not given away before it is known that more follow. */
    private final int toHold;

    private final OptionalLong frames;
    private float[] held = new float[0];
    private long framesRead;
    private boolean passedTag;
    private boolean ended;

    private Mp3Decoder(InputStream bytes) throws IOException {
        this.bytes = bytes;
        this.head = Mp3Head.read(bytes);
        this.stream = new Bitstream(bytes);
        boolean told = head.before() + head.behind() > 0;
        this.toDrop = told ? head.before() + DECODER_ADDS : 0;
        this.toHold = Math.max(0, head.behind() - DECODER_ADDS);
        long sound = Integer.toUnsignedLong(head.frames().orElse(0)) * head.samplesAFrame() - toDrop - toHold;
        this.frames = sound > 0 ? OptionalLong.of(sound) : OptionalLong.empty();
    }

    static Mp3Decoder open(Medium file) throws IOException {
        InputStream bytes = new BufferedInputStream(file.open());
        try {
            return new Mp3Decoder(bytes);
        } catch (IOException | RuntimeException unfit) {
            bytes.close();
            throw unfit;
        }
    }

    @Override
    public double rateHz() {
        return head.rateHz();
    }

    @Override
    public int channels() {
        return head.channels();
    }

    @Override
    public OptionalLong frames() {
        return frames;
    }

    @Override
    public FloatBuffer next() throws IOException {
        int keep = toHold * head.channels();
        while (!ended && held.length <= keep) {
            decodeFrame();
        }
        boolean asManyAsPromised = head.frames().isPresent() && head.frames().getAsInt() == framesRead;
        int ready = ended && !asManyAsPromised ? held.length : Math.max(0, held.length - keep);
        FloatBuffer block = FloatBuffer.wrap(held, 0, ready);
        held = ended ? new float[0] : Arrays.copyOfRange(held, ready, held.length);
        return block;
    }

    private void decodeFrame() throws IOException {
        try {
            Header header = stream.readFrame();
            if (header == null) {
                ended = true;
                return;
            }
            if (header.frequency() != head.rateHz() || channels(header) != head.channels()) {
                throw new UndecodableException("changes its rate or its channels midway; convert it");
            }
            if (head.tagged() && !passedTag) {
                passedTag = true; // holds no sound
            } else {
                framesRead++;
                take((SampleBuffer) decoder.decodeFrame(header, stream));
            }
            stream.closeFrame();
        } catch (JavaLayerException damaged) {
            throw new UndecodableException("is damaged inside: a frame is not what it says; copy it again", damaged);
        }
    }

    private static int channels(Header header) {
        return header.mode() == Header.SINGLE_CHANNEL ? 1 : 2;
    }

    private void take(SampleBuffer decoded) {
        short[] samples = decoded.getBuffer();
        int dropped = Math.min(toDrop, decoded.getBufferLength() / head.channels());
        toDrop -= dropped;
        int before = held.length;
        int from = dropped * head.channels();
        held = Arrays.copyOf(held, before + decoded.getBufferLength() - from);
        for (int i = 0; i < held.length - before; i++) {
            held[before + i] = samples[from + i] * SCALE;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
