package tongli.perception.media;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VorbisSetupTest {

    /** A header's beginning: its sign, the number of books less one, and of the first book the sign, dimensions and entries. */
    private static byte[] header(int books, int... dimensionsAndEntries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\5vorbis".getBytes(StandardCharsets.ISO_8859_1));
        bytes.write(books - 1);
        bytes.writeBytes("BCV".getBytes(StandardCharsets.ISO_8859_1));
        Arrays.stream(dimensionsAndEntries).forEach(bytes::write);
        return bytes.toByteArray();
    }

    private static byte[] ofOggenc() throws IOException {
        try (OggPackets packets = new OggPackets(new ByteArrayInputStream(MadeSound.bytes("tone44.ogg")))) {
            packets.next();
            packets.next();
            return packets.next().orElseThrow().bytes();
        }
    }

    @Test
    void whatAnEncoderWritesPasses() throws IOException {
        byte[] setup = ofOggenc();
        assertThatCode(() -> VorbisSetup.check(setup)).doesNotThrowAnyException();
    }

    /** 65,535 dimensions of 16,777,215 entries would take four terabytes. */
    @Test
    void aBookOfTerabytesIsRefusedBeforeItIsMade() {
        byte[] bomb = header(1, 0xff, 0xff, 0xff, 0xff, 0xff);
        assertThatThrownBy(() -> VorbisSetup.check(bomb))
                .isInstanceOf(UndecodableException.class)
                .hasMessage("asks for more memory than any recording needs; convert it");
    }

    @Test
    void aHeaderThatEndsTooSoonOrIsNoneIsRefused() throws IOException {
        byte[] setup = ofOggenc();
        for (int length : new int[] {0, 6, 7, 8, 40, setup.length / 2, setup.length * 9 / 10}) {
            assertThatThrownBy(() -> VorbisSetup.check(Arrays.copyOf(setup, length)))
                    .as("%d bytes", length)
                    .isInstanceOf(UndecodableException.class)
                    .hasMessageContaining("header is damaged");
        }
    }
}
