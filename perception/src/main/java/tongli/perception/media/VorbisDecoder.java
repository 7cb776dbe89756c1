package tongli.perception.media;

import com.jcraft.jogg.Packet;
import com.jcraft.jorbis.Block;
import com.jcraft.jorbis.Comment;
import com.jcraft.jorbis.DspState;
import com.jcraft.jorbis.Info;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Vorbis in Ogg, packet by packet, by JOrbis. JOrbis believes its headers, so {@link VorbisSetup} looks first, and of the tags it is given none: they may claim
 * any length.
 */
final class VorbisDecoder implements SoundDecoder {
    private static final byte[] NO_TAGS = "\3vorbis\0\0\0\0\0\0\0\0\1".getBytes(StandardCharsets.ISO_8859_1);
    private static final String OURS = "\1vorbis";
    private static final Map<String, String> OTHERS = Map.of(
            "OpusHead", "Opus",
            "\177FLAC", "FLAC",
            "Speex  ", "Speex",
            "\200theora", "Theora");

    private final OggPackets packets;
    private final Info info = new Info();
    private final DspState state = new DspState();
    private final Block block;
    private long number;
    private long decoded;
    /** By how much the first place in the file lies behind the first sample: a part of a longer recording begins somewhere. */
    private long begins = -1;

    private VorbisDecoder(OggPackets packets) throws IOException {
        this.packets = packets;
        info.init();
        Comment comment = new Comment();
        comment.init();
        OggPacket first = needed();
        mustBeVorbis(new String(first.bytes(), StandardCharsets.ISO_8859_1));
        take(first, comment);
        needed();
        take(new OggPacket(NO_TAGS, -1, false), comment);
        OggPacket setup = needed();
        VorbisSetup.check(setup.bytes());
        take(setup, comment);
        state.synthesis_init(info);
        block = new Block(state);
    }

    static VorbisDecoder open(Medium file) throws IOException {
        OggPackets packets = new OggPackets(new BufferedInputStream(file.open()));
        try {
            return new VorbisDecoder(packets);
        } catch (IOException | RuntimeException unfit) {
            packets.close();
            throw unfit;
        }
    }

    private OggPacket needed() throws IOException {
        return packets.next().orElseThrow(OggPage::cutOff);
    }

    private static void mustBeVorbis(String beginning) throws UndecodableException {
        if (beginning.startsWith(OURS)) {
            return;
        }
        String what = OTHERS.entrySet().stream()
                .filter(other -> beginning.startsWith(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("something else");
        throw new UndecodableException("holds %s, and Vorbis is read; convert it".formatted(what));
    }

    private void take(OggPacket packet, Comment comment) throws UndecodableException {
        if (info.synthesis_headerin(comment, theirs(packet)) != 0) {
            throw damagedHeader();
        }
    }

    static UndecodableException damagedHeader() {
        return new UndecodableException("cannot be decoded: its header is damaged");
    }

    private Packet theirs(OggPacket packet) {
        Packet theirs = new Packet();
        theirs.packet_base = packet.bytes();
        theirs.bytes = packet.bytes().length;
        theirs.b_o_s = number == 0 ? 1 : 0;
        theirs.e_o_s = packet.last() ? 1 : 0;
        theirs.granulepos = -1; // places are kept here: JOrbis forgets them in a file of one page
        theirs.packetno = number++;
        return theirs;
    }

    @Override
    public double rateHz() {
        return info.rate;
    }

    @Override
    public int channels() {
        return info.channels;
    }

    /** It stands at the end of the file, in its last page. */
    @Override
    public OptionalLong frames() {
        return OptionalLong.empty();
    }

    @Override
    public FloatBuffer next() throws IOException {
        FloatBuffer samples = FloatBuffer.allocate(0);
        Optional<OggPacket> packet = packets.next();
        while (packet.isPresent()) {
            if (block.synthesis(theirs(packet.get())) == 0) { // else it is no packet of sound, and passed over
                state.synthesis_blockin(block);
            }
            samples = samplesOf(packet.get());
            if (samples.hasRemaining()) {
                return samples;
            }
            packet = packets.next();
        }
        return samples;
    }

    private FloatBuffer samplesOf(OggPacket packet) throws UndecodableException {
        float[][][] pcm = new float[1][][];
        int[] from = new int[info.channels];
        int count = state.synthesis_pcmout(pcm, from);
        int kept = kept(packet, count);
        FloatBuffer samples = FloatBuffer.allocate(kept * info.channels);
        for (int i = 0; i < kept; i++) {
            for (int channel = 0; channel < info.channels; channel++) {
                float sample = pcm[0][channel][from[channel] + i];
                if (!Float.isFinite(sample)) {
                    throw new UndecodableException("has samples that are no numbers");
                }
                samples.put(sample);
            }
        }
        state.synthesis_read(count);
        return samples.flip();
    }

    /** The last block is as long as any; how much of it is sound the place of its end says. */
    private int kept(OggPacket packet, int count) {
        decoded += count;
        if (packet.granule() >= 0 && begins < 0) {
            begins = packet.last() ? 0 : Math.max(0, packet.granule() - decoded);
        }
        long tooMany = packet.last() && packet.granule() >= 0 ? decoded - (packet.granule() - begins) : 0;
        return count - (int) Math.min(count, Math.max(0, tooMany));
    }

    @Override
    public void close() throws IOException {
        packets.close();
    }
}
