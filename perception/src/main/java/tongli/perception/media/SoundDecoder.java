package tongli.perception.media;

import java.io.Closeable;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.OptionalLong;

/**
 * Decodes one form of sound, block by block, from the beginning to the end. What its header says is believed by nobody: {@link SoundFile}
 * holds rates, channels and lengths to bounds. May throw any {@link RuntimeException} where a file is damaged. For one thread.
 */
interface SoundDecoder extends Closeable {

    /** Samples a second of each channel. */
    double rateHz();

    int channels();

    /** Samples of each channel, as the header says; empty if it does not say. */
    OptionalLong frames();

    /** Samples of each channel that the header or the size of the file promise, to see whether it is too long; 0 if neither tells. */
    default long promised() {
        return frames().orElse(0);
    }

    /**
     * The next samples, the channels in turn, as many of each; good until the next call. None remain at the end.
     *
     * @throws UndecodableException if the file is damaged here, or of a kind that is not read
     * @throws IOException if it cannot be read
     */
    FloatBuffer next() throws IOException;
}
