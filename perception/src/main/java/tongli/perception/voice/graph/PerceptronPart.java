package tongli.perception.voice.graph;

import java.util.List;
import java.util.Optional;
import tongli.perception.encoder.GraphBuilder;
import tongli.perception.encoder.Tensor;

/**
 * A perceptron over the numbers of an utterance; what it answers of the views is averaged.
 *
 * @param hidden the layer before the last, rectified; empty: there is one layer only
 */
public record PerceptronPart(InputScale scale, Optional<Dense> hidden, Dense last) implements NetworkPart {
    /**
     * A dense layer.
     *
     * @param weights shape (inputs, outputs)
     * @param bias shape (outputs)
     */
    public record Dense(Tensor weights, Tensor bias) {
        String write(GraphBuilder graph, String name, String rows) {
            String product = graph.node("MatMul", List.of(rows, graph.floats(name + ".weight", weights)));
            return graph.node("Add", List.of(product, graph.floats(name + ".bias", bias)));
        }
    }

    @Override
    public String write(GraphBuilder graph, String name, String views, String steps) {
        String state = scale.write(graph, name, views);
        if (hidden.isPresent()) {
            state = graph.node("Relu", List.of(hidden.get().write(graph, name + ".hidden", state)));
        }
        return graph.node(
                "ReduceMean",
                List.of(last.write(graph, name + ".last", state)),
                GraphBuilder.axes("axes", 0),
                GraphBuilder.integer("keepdims", 0));
    }
}
