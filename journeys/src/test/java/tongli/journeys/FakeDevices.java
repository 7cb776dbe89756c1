package tongli.journeys;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import tongli.core.Language;
import tongli.expression.Prosody;
import tongli.expression.speech.SpokenLine;
import tongli.expression.speech.Voice;
import tongli.expression.speech.Voices;

/** What a browser takes for a camera and a microphone: one picture over and over, and a voice that is made. */
final class FakeDevices {
    private static final Path FACE =
            Path.of("../perception/src/test/resources/tongli/perception/face/network/astronaut.png");
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int FRAMES = 10;
    private static final int RATE_HZ = 48_000;
    private static final int SECONDS = 12;
    private static final int F0_HZ = 160;

    private FakeDevices() {}

    /** Motion JPEG of a smiling astronaut. */
    static Path camera(Path folder) throws IOException {
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = frame.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(ImageIO.read(FACE.toFile()), (WIDTH - HEIGHT) / 2, 0, HEIGHT, HEIGHT, null);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(frame, "jpg", jpeg);
        ByteArrayOutputStream video = new ByteArrayOutputStream();
        for (int i = 0; i < FRAMES; i++) {
            jpeg.writeTo(video);
        }
        return Files.write(folder.resolve("camera.mjpeg"), video.toByteArray());
    }

    /** A line in English as the machine's own voice says it, with a second of silence before and two behind; empty where there is no voice. */
    static Optional<Path> speech(Path folder, String line) throws IOException {
        Optional<Voice> voice =
                Voices.onPath(System.getenv().getOrDefault("PATH", "")).in(Language.EN);
        if (voice.isEmpty()) {
            return Optional.empty();
        }
        byte[] said = voice.get()
                .speak(new SpokenLine(line, Language.EN, Prosody.USUAL))
                .bytes();
        Path file = folder.resolve("speech.wav");
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(said))) {
            AudioFormat format = sound.getFormat();
            int second = (int) format.getFrameRate() * format.getFrameSize();
            byte[] samples = sound.readAllBytes();
            byte[] whole = new byte[samples.length + 3 * second];
            System.arraycopy(samples, 0, whole, second, samples.length);
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(whole), format, whole.length / format.getFrameSize()),
                    AudioFileFormat.Type.WAVE,
                    file.toFile());
        } catch (UnsupportedAudioFileException never) {
            throw new IOException(never);
        }
        return Optional.of(file);
    }

    /** Ten harmonics, each weaker by its number, that swell and fade as syllables do. */
    static Path microphone(Path folder) throws IOException {
        byte[] bytes = new byte[2 * RATE_HZ * SECONDS];
        for (int i = 0; i < RATE_HZ * SECONDS; i++) {
            double t = (double) i / RATE_HZ;
            double sum = 0;
            for (int harmonic = 1; harmonic <= 10; harmonic++) {
                sum += Math.sin(2 * Math.PI * F0_HZ * harmonic * t) / harmonic;
            }
            short sample = (short) (9_000 * (0.6 + 0.4 * Math.sin(2 * Math.PI * 3 * t)) * sum);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        Path file = folder.resolve("microphone.wav");
        AudioFormat format = new AudioFormat(RATE_HZ, 16, 1, true, false);
        try (AudioInputStream samples =
                new AudioInputStream(new ByteArrayInputStream(bytes), format, bytes.length / 2L)) {
            AudioSystem.write(samples, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
