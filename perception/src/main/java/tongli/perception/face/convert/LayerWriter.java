package tongli.perception.face.convert;

import java.io.IOException;
import java.util.List;
import tongli.perception.encoder.GraphBuilder;
import tongli.perception.encoder.Tensor;

/** The kinds of layers that face-api's networks have, over weights whose axes TensorFlow orders otherwise than ONNX. */
final class LayerWriter {
    private static final float LEAK = 0.1f;
    private static final int BRIGHTEST = 255;

    private final GraphBuilder graph;
    private final QuantisedWeights weights;

    LayerWriter(GraphBuilder graph, QuantisedWeights weights) {
        this.graph = graph;
        this.weights = weights;
    }

    /** Pixels less the mean colour, over {@value #BRIGHTEST}. */
    String centred(String pixels, float[] mean) {
        String centred = graph.node("Sub", List.of(pixels, graph.floats("mean", new Tensor(mean, 1, 3, 1, 1))));
        return graph.node("Div", List.of(centred, graph.number(BRIGHTEST)));
    }

    String relu(String state) {
        return graph.node("Relu", List.of(state));
    }

    String leaky(String state) {
        return graph.node("LeakyRelu", List.of(state), GraphBuilder.real("alpha", LEAK));
    }

    /** The largest of each 2 × 2, rounded up at the edge. */
    String pooled(String state, int stride) {
        return graph.node(
                "MaxPool",
                List.of(state),
                GraphBuilder.axes("kernel_shape", 2, 2),
                GraphBuilder.axes("strides", stride, stride),
                GraphBuilder.text("auto_pad", "SAME_UPPER"));
    }

    /** @param padding VALID or SAME_UPPER, which is TensorFlow's "same" */
    String convolution(String state, String name, int stride, String padding) throws IOException {
        return convolution(state, weight(name + "/filters", 3, 2, 0, 1), weight(name + "/bias", 0), stride, padding);
    }

    /** Each channel by itself, then all channels at each place. */
    String separable(String state, String name, int stride) throws IOException {
        QuantisedWeights.Entry depth = weights.get(name + "/depthwise_filter");
        String own = graph.node(
                "Conv",
                List.of(state, weight(name + "/depthwise_filter", 2, 3, 0, 1)),
                GraphBuilder.integer("group", depth.shape()[2]),
                GraphBuilder.axes("strides", stride, stride),
                GraphBuilder.text("auto_pad", "SAME_UPPER"));
        return convolution(own, weight(name + "/pointwise_filter", 3, 2, 0, 1), weight(name + "/bias", 0), 1, "VALID");
    }

    private String convolution(String state, String filters, String bias, int stride, String padding) {
        return graph.node(
                "Conv",
                List.of(state, filters, bias),
                GraphBuilder.axes("strides", stride, stride),
                GraphBuilder.text("auto_pad", padding));
    }

    String connected(String state, String name) throws IOException {
        String product = graph.node("MatMul", List.of(state, weight(name + "/weights", 0, 1)));
        return graph.node("Add", List.of(product, weight(name + "/bias", 0)));
    }

    private String weight(String name, int... axes) throws IOException {
        QuantisedWeights.Entry entry = weights.get(name).permuted(axes);
        if (entry.width() > 1) {
            return graph.floats(name, new Tensor(entry.floats(), entry.axes()));
        }
        return graph.scaledBytes(name, entry.bytes(), entry.scale(), entry.least(), entry.axes());
    }
}
