package tongli.perception.voice.sound;

import java.io.IOException;

/** Samples of one channel, {@link MonoSound#RATE_HZ} a second, piece by piece: of a file, or of somebody who is speaking. For one thread. */
@FunctionalInterface
public interface SampleStream {

    /**
     * The next samples, near [-1, 1].
     *
     * @return the caller's; empty at the end, and ever after
     * @throws IOException if nothing more can be had, though it is not the end
     */
    float[] next() throws IOException;
}
