package tongli.perception.face.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tongli.perception.encoder.GraphBuilder;

/**
 * The networks of face-api as ONNX: the tiny detector, the 68 landmarks, the expression. Each takes RGB pixels from 0 to 255,
 * shape (batch, 3, height, width), and takes the mean off by itself; weights stay one byte each. Stateless.
 *
 * <p>Source: package {@code @vladmandic/face-api} 1.7.15 (MIT), after {@code face-api.js} by Vincent Mühler (MIT); the order
 * of layers is that of its published networks.
 */
public final class FaceGraphs {
    /** Colours of an average picture, as each network was trained with. */
    private static final float[] DETECTOR_MEAN = {117.001f, 114.697f, 97.404f};

    private static final float[] FACE_MEAN = {122.782f, 117.001f, 104.298f};
    private static final String PIXELS = "pixels";

    private FaceGraphs() {}

    /**
     * Writes {@code detector.onnx}, {@code landmarks.onnx} and {@code expression.onnx}.
     *
     * @param model the package's folder {@code model}
     * @throws IOException if the weights are not there or not as expected, or {@code out} cannot be written
     */
    public static void convert(Path model, Path out) throws IOException {
        Files.createDirectories(out);
        Files.write(out.resolve("detector.onnx"), detector(QuantisedWeights.read(model, "tiny_face_detector_model")));
        Files.write(out.resolve("landmarks.onnx"), ofFace(QuantisedWeights.read(model, "face_landmark_68_model"), 136));
        Files.write(out.resolve("expression.onnx"), ofFace(QuantisedWeights.read(model, "face_expression_model"), 7));
    }

    /** Of any multiple of 32 pixels a side; the output holds five boxes a cell of 32 × 32 pixels, five numbers a box. */
    private static byte[] detector(QuantisedWeights weights) throws IOException {
        GraphBuilder graph = new GraphBuilder();
        LayerWriter layers = new LayerWriter(graph, weights);
        String state = layers.centred(graph.input(PIXELS, "batch", "3", "side", "side"), DETECTOR_MEAN);
        state = layers.leaky(layers.convolution(state, "conv0", 1, "VALID"));
        for (int layer = 1; layer <= 5; layer++) {
            state = layers.pooled(state, 2);
            state = layers.leaky(layers.separable(state, "conv" + layer, 1));
        }
        state = layers.convolution(layers.pooled(state, 1), "conv8", 1, "VALID");
        graph.output("boxes", state, "batch", "25", "rows", "columns");
        return graph.toBytes();
    }

    /** Four dense blocks on 112 × 112 pixels, then one layer over their means. */
    private static byte[] ofFace(QuantisedWeights weights, int outputs) throws IOException {
        GraphBuilder graph = new GraphBuilder();
        LayerWriter layers = new LayerWriter(graph, weights);
        String state = layers.centred(graph.input(PIXELS, "batch", "3", "112", "112"), FACE_MEAN);
        for (int block = 0; block < 4; block++) {
            state = denseBlock(graph, layers, state, "dense" + block);
        }
        String means = graph.node(
                "ReduceMean", List.of(state), GraphBuilder.axes("axes", 2, 3), GraphBuilder.integer("keepdims", 0));
        graph.output("numbers", layers.connected(means, "fc"), "batch", Integer.toString(outputs));
        return graph.toBytes();
    }

    /** Four layers, each of which reads the sum of all before it. */
    private static String denseBlock(GraphBuilder graph, LayerWriter layers, String state, String name)
            throws IOException {
        String first = name + "/conv0";
        String sum = layers.relu(
                name.equals("dense0")
                        ? layers.convolution(state, first, 2, "SAME_UPPER")
                        : layers.separable(state, first, 2));
        String in = sum;
        for (int layer = 1; layer < 4; layer++) {
            sum = graph.node("Add", List.of(sum, layers.separable(in, name + "/conv" + layer, 1)));
            in = layers.relu(sum);
        }
        return in;
    }
}
