package tongli.server.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tongli.core.ModelId;
import tongli.perception.face.FaceReader;
import tongli.perception.face.FaceReading;
import tongli.perception.media.Medium;
import tongli.perception.media.PictureFile;
import tongli.perception.media.UndecodableException;
import tongli.perception.voice.VoiceFileReader;
import tongli.perception.voice.emotion.VoiceReading;
import tongli.perception.voice.emotion.WhoSpeaks;

/**
 * Reads voices and faces. The networks are loaded when first asked for: most servers never read one. Nothing is kept. Safe for many threads; close
 * it when nobody asks any more.
 */
public final class Senses implements AutoCloseable {

    /** Longer than anybody speaks at a stretch, and some seconds of a processor's work. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Pictures and recordings take some hundred MB while they are read: one at a time. */
    private final Semaphore room = new Semaphore(1, true);

    private @Nullable FaceReader faces;
    private @Nullable VoiceFileReader voices;
    private boolean closed;

    private synchronized FaceReader faces() {
        requireOpen();
        if (faces == null) {
            faces = FaceReader.bundled();
        }
        return faces;
    }

    private synchronized VoiceFileReader voices() {
        requireOpen();
        if (voices == null) {
            voices = VoiceFileReader.bundled();
        }
        return voices;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the server is stopping");
        }
    }

    /**
     * The largest face first.
     *
     * @param mayBeRead asked when the picture's turn has come; what it throws is thrown on, and nothing is read
     * @throws UndecodableException if it is no picture
     */
    public List<FaceReading> face(byte[] picture, Runnable mayBeRead) throws UndecodableException {
        return alone(mayBeRead, () -> faces().read(PictureFile.read(Medium.bytes(picture))));
    }

    /** @param mayBeRead as of {@link #face} @throws UndecodableException if it is no recording, or too long */
    public VoiceReading voice(byte[] recording, WhoSpeaks who, Runnable mayBeRead) throws UndecodableException {
        return alone(mayBeRead, () -> voices().read(Medium.bytes(recording), LONGEST, who));
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private <T> T alone(Runnable mayBeRead, Reading<T> reading) throws UndecodableException {
        room.acquireUninterruptibly();
        try {
            mayBeRead.run();
            return reading.read();
        } catch (UndecodableException told) {
            throw told;
        } catch (IOException never) { // it is in memory
            throw new IllegalStateException(never);
        } finally {
            room.release();
        }
    }

    public ModelId faceModel() {
        return faces().model();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (faces != null) {
            faces.close();
        }
        if (voices != null) {
            voices.close();
        }
    }
}
