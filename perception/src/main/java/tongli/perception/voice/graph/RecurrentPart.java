package tongli.perception.voice.graph;

import java.util.List;
import tongli.perception.encoder.GraphBuilder;
import tongli.perception.encoder.Tensor;

/**
 * A long short-term memory that hears the steps from the first on, and one from the last; the mean and the highest value of each unit over
 * the steps; a dense layer.
 *
 * @param scale of the first numbers of each step; the others are not heard
 * @param units each way
 * @param input shape (2, 4 · units, width): in each direction what lets in, lets out and keeps, then the news, as ONNX orders them
 * @param state shape (2, 4 · units, units)
 * @param bias shape (2, 8 · units): those of the input, then those of the state
 * @param last from means of both directions, then highest values of both
 */
public record RecurrentPart(
        InputScale scale, int units, Tensor input, Tensor state, Tensor bias, PerceptronPart.Dense last)
        implements NetworkPart {
    @Override
    public String write(GraphBuilder graph, String name, String views, String steps) {
        String first = graph.node(
                "Slice", List.of(steps, graph.integers(0), graph.integers(scale.mean().length), graph.integers(1)));
        String scaled = scale.write(graph, name, first);
        String states = graph.node(
                "LSTM",
                List.of(
                        graph.node("Unsqueeze", List.of(scaled, graph.integers(1))),
                        graph.floats(name + ".input", input),
                        graph.floats(name + ".state", state),
                        graph.floats(name + ".bias", bias)),
                GraphBuilder.integer("hidden_size", units),
                GraphBuilder.text("direction", "bidirectional"));
        String pooled = graph.node(
                "Concat",
                List.of(over(graph, "ReduceMean", states), over(graph, "ReduceMax", states)),
                GraphBuilder.integer("axis", 0));
        String row = graph.node("Reshape", List.of(pooled, graph.integers(1, 4L * units)));
        return graph.node("Reshape", List.of(last.write(graph, name + ".last", row), graph.integers(-1)));
    }

    /** @param states shape (steps, 2, 1, units) @return shape (2, 1, units) */
    private static String over(GraphBuilder graph, String operator, String states) {
        return graph.node(operator, List.of(states), GraphBuilder.axes("axes", 0), GraphBuilder.integer("keepdims", 0));
    }
}
