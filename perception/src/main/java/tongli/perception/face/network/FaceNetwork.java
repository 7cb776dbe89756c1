package tongli.perception.face.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.util.Map;
import tongli.core.Sha256;

/** One network in ONNX Runtime: squares of pixels in, numbers out. Owns a native handle; safe for many threads. */
final class FaceNetwork implements AutoCloseable {
    private static final int PLANES = 3;

    private final String name;
    private final String version;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private FaceNetwork(String name, byte[] graph) {
        this.name = name;
        this.version = Sha256.hex(graph).substring(0, 12);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(graph, options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load the face network " + name, e);
        }
    }

    /** One that ships beside this class. @throws IllegalStateException if it is missing or cannot be loaded */
    static FaceNetwork bundled(String name) {
        try (InputStream in = FaceNetwork.class.getResourceAsStream(name + ".onnx")) {
            if (in == null) {
                throw new IllegalStateException(name + ".onnx is missing from the perception jar; build it again");
            }
            return new FaceNetwork(name, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the face network " + name + " cannot be read; build it again", e);
        }
    }

    /** What tells its versions apart. */
    String version() {
        return version;
    }

    /**
     * @param squares shape (batch, 3, side, side), values 0 to 255
     * @return what it makes of each, one behind the other
     * @throws IllegalStateException if ONNX Runtime fails
     */
    float[] run(float[] squares, int side) {
        long[] shape = {squares.length / (PLANES * side * side), PLANES, side, side};
        try (OnnxTensor pixels = OnnxTensor.createTensor(environment, FloatBuffer.wrap(squares), shape);
                OrtSession.Result result = session.run(Map.of("pixels", pixels))) {
            FloatBuffer numbers = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[numbers.remaining()];
            numbers.get(values);
            return values;
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed in the face network " + name, e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close the face network " + name, e);
        }
    }
}
