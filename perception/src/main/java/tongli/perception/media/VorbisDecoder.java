package tongli.perception.media;

import com.github.axet.libogg.Jogg_packet;
import com.github.axet.libvorbis.Jvorbis_block;
import com.github.axet.libvorbis.Jvorbis_comment;
import com.github.axet.libvorbis.Jvorbis_dsp_state;
import com.github.axet.libvorbis.Jvorbis_info;
import com.github.axet.libvorbis.Jvorbis_pcm;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Vorbis in Ogg, packet by packet, by jvorbis, a port of Xiph's libvorbis with its bounds on what a header may ask for. What the tags say is not read: they may claim
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
    private final Jvorbis_info info = new Jvorbis_info();
    private final Jvorbis_dsp_state state = new Jvorbis_dsp_state();
    private final Jvorbis_block block = new Jvorbis_block();
    private long number;

    private VorbisDecoder(OggPackets packets) throws IOException {
        this.packets = packets;
        info.vorbis_info_init();
        Jvorbis_comment comment = new Jvorbis_comment();
        comment.vorbis_comment_init();
        OggPacket first = needed();
        mustBeVorbis(new String(first.bytes(), StandardCharsets.ISO_8859_1));
        take(first, comment);
        needed();
        take(new OggPacket(NO_TAGS, -1, false), comment);
        take(needed(), comment);
        if (state.vorbis_synthesis_init(info)) {
            throw damagedHeader();
        }
        state.vorbis_block_init(block);
    }

    static VorbisDecoder open(Path file) throws IOException {
        OggPackets packets = new OggPackets(new BufferedInputStream(Files.newInputStream(file)));
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

    private void take(OggPacket packet, Jvorbis_comment comment) throws UndecodableException {
        if (Jvorbis_info.vorbis_synthesis_headerin(info, comment, theirs(packet)) != 0) {
            throw damagedHeader();
        }
    }

    private static UndecodableException damagedHeader() {
        return new UndecodableException("cannot be decoded: its header is damaged");
    }

    private Jogg_packet theirs(OggPacket packet) {
        Jogg_packet theirs = new Jogg_packet();
        theirs.packet_base = packet.bytes();
        theirs.bytes = packet.bytes().length;
        theirs.b_o_s = number == 0;
        theirs.e_o_s = packet.last();
        theirs.granulepos = packet.granule();
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
            if (block.vorbis_synthesis(theirs(packet.get())) == 0) { // else it is no packet of sound, and passed over
                state.vorbis_synthesis_blockin(block);
            }
            samples = decoded();
            if (samples.hasRemaining()) {
                return samples;
            }
            packet = packets.next();
        }
        return samples;
    }

    private FloatBuffer decoded() throws UndecodableException {
        Jvorbis_pcm pcm = state.vorbis_synthesis_pcmout(true);
        int count = pcm.samples;
        FloatBuffer samples = FloatBuffer.allocate(Math.max(0, count) * info.channels);
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < info.channels; channel++) {
                float sample = pcm.pcm[channel][pcm.pcmret + i];
                if (!Float.isFinite(sample)) {
                    throw new UndecodableException("has samples that are no numbers");
                }
                samples.put(sample);
            }
        }
        state.vorbis_synthesis_read(Math.max(0, count));
        return samples.flip();
    }

    @Override
    public void close() throws IOException {
        packets.close();
    }
}
