package tongli.learning.data.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import tongli.learning.encoder.ContentDigest;
import tongli.perception.media.SoundFile;
import tongli.perception.media.UndecodableException;

/**
 * What a set needs to know of a recording; the samples themselves are not kept.
 *
 * @param sha256 of the rate and the samples of all channels; the same for the same sound in another file
 * @param loudDb how loud its loud tenth is, in decibels of full scale, from −90 up
 * @param clipped the share of samples at full scale, from 0 to 1
 * @param signalToNoiseDb by the energies of its frames, as {@code Levels} says, from 0 up
 */
public record Sound(
        String sha256,
        double seconds,
        double rateHz,
        double loudDb,
        double clipped,
        double signalToNoiseDb,
        SoundPrint print) {

    /** Samples of each channel that are looked at together. */
    private static final int BLOCK = 4_096;

    /**
     * Decodes a file, block by block.
     *
     * @throws UndecodableException if it is no sound that can be decoded, is cut off, or has no samples
     * @throws IOException if it cannot be read
     */
    public static Sound read(Path path) throws IOException {
        try (SoundFile file = SoundFile.open(path)) {
            ContentDigest digest = new ContentDigest().put(Math.round(file.rateHz()), file.channels());
            Levels levels = new Levels(file.rateHz());
            SoundPrinter printer = new SoundPrinter();
            Resampler resampler = new Resampler(file.rateHz(), printer);
            float[] samples = new float[BLOCK * file.channels()];
            double[] mixed = new double[BLOCK];
            long frames = 0;
            for (int read = file.read(samples); read > 0; read = file.read(samples)) {
                digest.put(Arrays.copyOf(samples, read * file.channels()));
                mix(samples, file.channels(), read, mixed, levels);
                resampler.add(mixed, read);
                frames += read;
            }
            if (frames == 0) {
                throw new UndecodableException("has no samples");
            }
            resampler.end();
            Levels.Measured level = levels.measured();
            return new Sound(
                    digest.hex(),
                    frames / file.rateHz(),
                    file.rateHz(),
                    level.loudDb(),
                    level.clipped(),
                    level.signalToNoiseDb(),
                    printer.print());
        }
    }

    private static void mix(float[] samples, int channels, int count, double[] mixed, Levels levels) {
        for (int i = 0; i < count; i++) {
            double sum = 0;
            double peak = 0;
            for (int channel = 0; channel < channels; channel++) {
                float sample = samples[i * channels + channel];
                sum += sample;
                peak = Math.max(peak, Math.abs(sample));
            }
            mixed[i] = sum / channels;
            levels.add(mixed[i], peak);
        }
    }
}
