package tongli.learning.data.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sounds made for tests. */
final class Sounds {
    private Sounds() {}

    static double[] of(int count, IntToDoubleFunction sample) {
        return IntStream.range(0, count).mapToDouble(sample).toArray();
    }

    static double[] sine(double hz, double amplitude, int rate, double seconds) {
        return of((int) (rate * seconds), i -> amplitude * Math.sin(2 * Math.PI * hz * i / rate));
    }

    static double[] noise(double deviation, int rate, double seconds) {
        return noise(7, deviation, rate, seconds);
    }

    static double[] noise(long seed, double deviation, int rate, double seconds) {
        Random random = new Random(seed);
        return of((int) (rate * seconds), i -> deviation * random.nextGaussian());
    }

    /**
     * Something like speech: syllables of a voice that goes up and down, each with resonances of its own, between pauses.
     * The same seed says the same, at any rate.
     */
    static double[] speech(long seed, int rate, double seconds) {
        Random random = new Random(seed);
        double[] said = new double[(int) (rate * seconds)];
        double at = 0.1;
        while (at < seconds - 0.4) {
            double length = 0.12 + 0.2 * random.nextDouble();
            double pitch = 110 + 120 * random.nextDouble();
            double glide = 80 * random.nextDouble() - 40;
            double low = 350 + 500 * random.nextDouble();
            double high = 900 + 1_000 * random.nextDouble();
            for (int i = (int) (at * rate); i < (at + length) * rate && i < said.length; i++) {
                double time = (double) i / rate - at;
                double rise = Math.sin(Math.PI * time / length);
                for (int harmonic = 1; harmonic < 16; harmonic++) {
                    double hz = harmonic * (pitch + glide * time / length / 2);
                    double loud =
                            Math.exp(-Math.pow((hz - low) / 200, 2)) + Math.exp(-Math.pow((hz - high) / 300, 2)) / 2;
                    said[i] += 0.15 * rise * loud * Math.sin(2 * Math.PI * hz * time);
                }
            }
            at += length + 0.15 * random.nextDouble();
        }
        return said;
    }

    static double[] plus(double[] one, double[] other) {
        return of(Math.min(one.length, other.length), i -> one[i] + other[i]);
    }

    static double[] times(double factor, double[] samples) {
        return of(samples.length, i -> factor * samples[i]);
    }

    static Path write(Path file, int rate, double[] samples) throws IOException {
        return write(file, AudioFileFormat.Type.WAVE, rate, 16, samples);
    }

    static Path write(Path file, AudioFileFormat.Type type, int rate, int bits, double[] samples) throws IOException {
        boolean bigEndian = type != AudioFileFormat.Type.WAVE;
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * bits / 8)
                .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double sample : samples) {
            double full = 1 << bits - 1;
            int value = (int) Math.max(-full, Math.min(full - 1, Math.rint(sample * full)));
            if (bits == 8) {
                bytes.put((byte) (bigEndian ? value : value + 128));
            } else {
                bytes.putShort((short) value);
            }
        }
        AudioFormat format = new AudioFormat(rate, bits, 1, bits > 8 || bigEndian, bigEndian);
        try (AudioInputStream stream =
                new AudioInputStream(new ByteArrayInputStream(bytes.array()), format, samples.length)) {
            AudioSystem.write(stream, type, file.toFile());
        }
        return file;
    }
}
