package tongli.cli.data;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Recordings and pictures made for tests. */
final class MadeFiles {
    private MadeFiles() {}

    /** Two seconds of syllables of a voice, with pauses between; the same seed sounds the same, at any rate and volume. */
    static double[] sound(long seed, int rate, double volume) {
        Random random = new Random(seed);
        double[] samples = new double[2 * rate];
        for (int part = 0; part < 10; part++) {
            double pitch = 110 + 120 * random.nextDouble();
            double resonance = 400 + 1_200 * random.nextDouble();
            for (int i = 0; i < rate / 6; i++) {
                double seconds = (double) i / rate;
                for (int harmonic = 1; harmonic < 16; harmonic++) {
                    double hz = harmonic * pitch * (1 + seconds);
                    double loud = volume * Math.sin(6 * Math.PI * seconds) / (1 + Math.abs(hz - resonance) / 100);
                    samples[part * rate / 5 + i] += loud * Math.sin(2 * Math.PI * hz * seconds) / 3;
                }
            }
        }
        return samples;
    }

    static Path wav(Path file, int rate, double[] samples) throws IOException {
        return sound(file, AudioFileFormat.Type.WAVE, rate, samples);
    }

    static Path sound(Path file, AudioFileFormat.Type type, int rate, double[] samples) throws IOException {
        boolean bigEndian = type != AudioFileFormat.Type.WAVE;
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length)
                .order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        for (double sample : samples) {
            bytes.putShort((short) Math.max(-32_768, Math.min(32_767, Math.rint(sample * 32_768))));
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (AudioInputStream stream = new AudioInputStream(
                new ByteArrayInputStream(bytes.array()),
                new AudioFormat(rate, 16, 1, true, bigEndian),
                samples.length)) {
            AudioSystem.write(stream, type, file.toFile());
        }
        return file;
    }

    /** A face; the seed says whose, and what is behind it. */
    static BufferedImage face(long seed, boolean smiles) {
        BufferedImage image = new BufferedImage(128, 128, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int i = 0; i < 8; i++) {
            pen.setColor(new Color(random.nextInt(200), random.nextInt(200), random.nextInt(200)));
            pen.fillOval(random.nextInt(128) - 40, random.nextInt(128) - 40, 80, 80);
        }
        pen.setColor(new Color(220, 180, 150));
        pen.fillOval(29, 15, 70, 100);
        pen.setColor(Color.BLACK);
        pen.fillOval(45, 48, 10, 8);
        pen.fillOval(73, 48, 10, 8);
        pen.setStroke(new BasicStroke(3));
        pen.drawArc(44, smiles ? 70 : 90, 40, 24, smiles ? 180 : 0, 180);
        pen.dispose();
        return image;
    }

    static BufferedImage scaled(BufferedImage image, int size) {
        BufferedImage scaled = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, size, size, null);
        pen.dispose();
        return scaled;
    }

    static Path picture(Path file, BufferedImage image) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!ImageIO.write(image, file.toString().replaceAll(".*\\.", ""), file.toFile())) {
            throw new IOException("nothing writes " + file);
        }
        return file;
    }
}
