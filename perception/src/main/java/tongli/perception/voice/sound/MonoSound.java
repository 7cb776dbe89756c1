package tongli.perception.voice.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import tongli.core.Require;
import tongli.perception.media.Medium;
import tongli.perception.media.SoundFile;
import tongli.perception.media.UndecodableException;

/**
 * A recording as one channel of {@value #RATE_HZ} samples a second, decoded block by block, so that its length costs no memory. Channels are averaged: whoever
 * speaks into one of two microphones is heard at half the loudness. For one thread.
 */
public final class MonoSound implements SampleStream, AutoCloseable {
    /** Telephones end at half of 8,000, and what tells sounds of speech apart at about half of this. */
    public static final int RATE_HZ = 16_000;

    /** Samples of each channel that are decoded at once. */
    private static final int BLOCK = 4_096;

    private final SoundFile file;
    /** Empty where the rate is already as it should be. */
    private final Optional<Resampler> resampler;

    private final long longest;
    private final float[] block;
    private long given;
    private boolean ended;

    private MonoSound(SoundFile file, Duration longest) throws UndecodableException {
        this.file = file;
        int rateHz = (int) Math.round(file.rateHz());
        this.resampler = rateHz == RATE_HZ ? Optional.empty() : Optional.of(new Resampler(rateHz, RATE_HZ));
        this.longest = longest.toMillis() * RATE_HZ / 1_000;
        this.block = new float[BLOCK * file.channels()];
        if (file.frames().isPresent()) {
            mustBeShort((long) (file.frames().getAsLong() / file.rateHz() * RATE_HZ));
        }
    }

    /**
     * Reads the header.
     *
     * @param longest a longer recording is refused, here if it says so or else where it gets too long; {@link SoundFile#LONGEST_HOURS} at most
     * @throws UndecodableException if it is no sound that can be decoded, or too long
     * @throws IOException if it cannot be read
     */
    public static MonoSound open(Path path, Duration longest) throws IOException {
        return open(Medium.file(path), longest);
    }

    /** The same, wherever it lies. */
    public static MonoSound open(Medium medium, Duration longest) throws IOException {
        Require.inRange(
                "longest",
                longest.toMillis(),
                1,
                Duration.ofHours(SoundFile.LONGEST_HOURS).toMillis());
        SoundFile file = SoundFile.open(medium);
        try {
            return new MonoSound(file, longest);
        } catch (IOException | RuntimeException unfit) {
            file.close();
            throw unfit;
        }
    }

    /**
     * The whole of a recording: four bytes a sample, 3.8 megabytes a minute.
     *
     * @throws UndecodableException as {@link #open}
     * @throws IOException if it cannot be read
     */
    public static float[] readWhole(Path path, Duration longest) throws IOException {
        return readWhole(Medium.file(path), longest);
    }

    /** The same, wherever it lies. */
    public static float[] readWhole(Medium medium, Duration longest) throws IOException {
        try (MonoSound sound = open(medium, longest)) {
            float[] whole = new float[0];
            int filled = 0;
            for (float[] next = sound.next(); next.length > 0; next = sound.next()) {
                if (filled + next.length > whole.length) {
                    whole = Arrays.copyOf(whole, Math.max(filled + next.length, 2 * whole.length));
                }
                System.arraycopy(next, 0, whole, filled, next.length);
                filled += next.length;
            }
            return Arrays.copyOf(whole, filled);
        }
    }

    /**
     * The next samples, near [-1, 1]: a little outside where sharp edges were smoothed.
     *
     * @return the caller's; empty at the end
     * @throws UndecodableException if the file is damaged, ends before it should or gets too long
     * @throws IOException if it cannot be read
     */
    @Override
    public float[] next() throws IOException {
        float[] samples = new float[0];
        while (samples.length == 0 && !ended) {
            int read = file.read(block);
            ended = read == 0;
            samples = brought(mixed(read));
        }
        given += samples.length;
        mustBeShort(given);
        return samples;
    }

    private float[] brought(float[] samples) {
        return resampler.map(it -> ended ? it.end() : it.add(samples)).orElse(samples);
    }

    private void mustBeShort(long samples) throws UndecodableException {
        if (samples > longest) {
            throw new UndecodableException(
                    "lasts more than %.1f seconds; cut it".formatted((double) longest / RATE_HZ));
        }
    }

    private float[] mixed(int count) {
        int channels = file.channels();
        float[] mixed = new float[count];
        for (int i = 0; i < count; i++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += block[i * channels + channel];
            }
            mixed[i] = (float) (sum / channels);
        }
        return mixed;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
