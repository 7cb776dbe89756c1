package tongli.perception.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the files in {@code resources/…/media} were made of: a quarter of silence, a half of a tone (440 Hz left, 660 Hz right), a quarter of both tone and noise. They were packed by
 * flac 1.4.2, oggenc (vorbis-tools 1.4.2) and lame 3.100, as {@code made.md} beside them says.
 */
final class MadeSound {

    private MadeSound() {}

    /** 16-bit samples, the channels in turn. */
    static int[] samples(int rateHz, int count, int channels) {
        int[] samples = new int[count * channels];
        long noise = 7;
        for (int i = 0; i < count; i++) {
            for (int channel = 0; channel < channels; channel++) {
                int sample = 0;
                if (i >= count / 4) {
                    double hz = channel == 0 ? 440 : 660;
                    sample = (int) Math.rint(12_000 * Math.sin(2 * Math.PI * hz * i / rateHz));
                }
                if (i >= 3 * count / 4) {
                    noise = (noise * 1_103_515_245L + 12_345) % (1L << 31);
                    sample += (int) ((noise >> 16) % 6_001) - 3_000;
                }
                samples[i * channels + channel] = sample;
            }
        }
        return samples;
    }

    static byte[] bytes(String name) {
        try (InputStream in = MadeSound.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no " + name);
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path file(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), bytes(name));
    }

    /** All samples, read in pieces of a length that fits no block. */
    static float[] decoded(Path file) throws IOException {
        try (SoundFile sound = SoundFile.open(file)) {
            float[] whole = new float[0];
            float[] piece = new float[sound.channels() * 701];
            for (int read = sound.read(piece); read > 0; read = sound.read(piece)) {
                int before = whole.length;
                whole = Arrays.copyOf(whole, before + read * sound.channels());
                System.arraycopy(piece, 0, whole, before, read * sound.channels());
            }
            return whole;
        }
    }
}
