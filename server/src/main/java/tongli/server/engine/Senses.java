package tongli.server.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.core.ModelId;
import tongli.perception.face.FaceReader;
import tongli.perception.face.FaceReading;
import tongli.perception.media.PictureFile;

/**
 * Reads faces. Its networks are loaded when first asked for: most servers never read one. Nothing is kept. Safe for many threads; close it when
 * nobody asks any more.
 */
public final class Senses implements AutoCloseable {

    private @Nullable FaceReader faces;
    private boolean closed;

    private synchronized FaceReader faces() {
        if (closed) {
            throw new IllegalStateException("the server is stopping");
        }
        if (faces == null) {
            faces = FaceReader.bundled();
        }
        return faces;
    }

    /** The largest face first. */
    public List<FaceReading> read(PictureFile picture) {
        return faces().read(picture);
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
    }
}
