package tongli.perception.voice.activity;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;
import tongli.perception.voice.sound.MonoSound;

/**
 * Silero VAD v5 in ONNX Runtime. Owns the session; safe for many threads, whose states are their own. Close it when no call is under way.
 *
 * <p>Inputs: {@code input} (1, 64 + 512), the last 64 samples of the window before and a window; {@code state} (2, 1, 128), zeros at first;
 * {@code sr}, the rate. Outputs: {@code output} (1, 1), the probability of speech; {@code stateN}, the state for the next window.
 */
final class SileroNetwork implements AutoCloseable {
    static final int CONTEXT = 64;
    static final int STATE = 2 * 128;

    private static final String MODEL = "silero_vad_v5.onnx";
    private static final long[] STATE_SHAPE = {2, 1, 128};
    private static final long[] INPUT_SHAPE = {1, CONTEXT + VoiceActivity.WINDOW};

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    SileroNetwork() {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1); // a window is too small to share
            options.setInterOpNumThreads(1);
            session = environment.createSession(bundled(), options);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot load " + MODEL, e);
        }
    }

    private static byte[] bundled() {
        try (InputStream model = SileroNetwork.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(MODEL + " is not in the build; build again");
            }
            return model.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * @param input the context and a window
     * @param state of the stream; replaced by the next
     * @return how probable speech is in the window, from 0 to 1
     */
    float probability(float[] input, float[] state) {
        try (OnnxTensor sound = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), INPUT_SHAPE);
                OnnxTensor before = OnnxTensor.createTensor(environment, FloatBuffer.wrap(state), STATE_SHAPE);
                OnnxTensor rate = OnnxTensor.createTensor(
                        environment, LongBuffer.wrap(new long[] {MonoSound.RATE_HZ}), new long[0]);
                OrtSession.Result outputs = session.run(Map.of("input", sound, "state", before, "sr", rate))) {
            tensor(outputs, "stateN").getFloatBuffer().get(state);
            return tensor(outputs, "output").getFloatBuffer().get(0);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed in " + MODEL, e);
        }
    }

    private static OnnxTensor tensor(OrtSession.Result outputs, String name) {
        return (OnnxTensor) outputs.get(name).orElseThrow(() -> new IllegalStateException(MODEL + " gives no " + name));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close " + MODEL, e);
        }
    }
}
