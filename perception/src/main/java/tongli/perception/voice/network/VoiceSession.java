package tongli.perception.voice.network;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import tongli.perception.voice.emotion.VoiceSteps;

/** One network of voices in ONNX Runtime. Owns a native handle; safe for many threads. */
final class VoiceSession implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private VoiceSession(byte[] graph) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1); // an utterance is too small to share
            options.setInterOpNumThreads(1);
            session = environment.createSession(graph, options);
        }
    }

    /** @param width of a view @param name to say in errors @throws IOException if it is no network of voices with so many labels */
    static VoiceSession open(byte[] graph, int width, int labels, String name) throws IOException {
        try {
            VoiceSession opened = new VoiceSession(graph);
            try {
                if (opened.ask(List.of(new double[width]), new float[1][VoiceSteps.WIDTH]).length != labels) {
                    throw new IOException(name + " does not answer for the model's labels; train it again");
                }
                return opened;
            } catch (IOException | OrtException | RuntimeException unfit) {
                opened.close();
                throw unfit;
            }
        } catch (OrtException | RuntimeException unfit) { // whatever a file of another kind makes of it
            throw new IOException(name + " is no network that ONNX Runtime can load; train it again", unfit);
        }
    }

    /** As {@link tongli.perception.voice.emotion.UtteranceReader} has it. */
    double[] run(List<double[]> views, float[][] steps) {
        try {
            return ask(views, steps);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed in a network of voices", e);
        }
    }

    private double[] ask(List<double[]> views, float[][] steps) throws OrtException {
        int width = views.get(0).length;
        FloatBuffer ofViews = FloatBuffer.allocate(views.size() * width);
        for (double[] view : views) {
            for (double number : view) {
                ofViews.put((float) number);
            }
        }
        FloatBuffer ofSteps = FloatBuffer.allocate(steps.length * VoiceSteps.WIDTH);
        for (float[] step : steps) {
            ofSteps.put(step);
        }
        try (OnnxTensor first = OnnxTensor.createTensor(environment, ofViews.flip(), new long[] {views.size(), width});
                OnnxTensor second = OnnxTensor.createTensor(
                        environment, ofSteps.flip(), new long[] {steps.length, VoiceSteps.WIDTH});
                OrtSession.Result result =
                        session.run(Map.of(VoiceNetworks.VIEWS, first, VoiceNetworks.STEPS, second))) {
            FloatBuffer answers = ((OnnxTensor) result.get(0)).getFloatBuffer();
            double[] logs = new double[answers.remaining()];
            for (int label = 0; label < logs.length; label++) {
                logs[label] = answers.get(label);
            }
            return logs;
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime cannot close a network of voices", e);
        }
    }
}
