package tongli.perception.encoder;

import static tongli.perception.encoder.GraphBuilder.axes;
import static tongli.perception.encoder.GraphBuilder.integer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

/**
 * Writes what a head of {@link StepWeights} reckons as nodes of its encoder's graph, {@link StepWeights#MOST} steps one behind the other: that of {@code
 * tongli.perception.sequence.StepDecoder}, where the equations and the sources stand. Each step hears what the one before told, the likeliest
 * label that may follow.
 *
 * <p>A graph cannot stop early. Behind an end every further row says the end and nothing else, so that rows never have to be
 * left aside. States, memory and what is told have an axis of one step, (batch, 1, …), throughout.
 */
final class StepGraph {
    private static final float NEVER = Float.NEGATIVE_INFINITY;

    private final GraphBuilder graph;
    private final String head;
    private final UnaryOperator<String> weight;
    private final int labels;
    private final String places;
    private final String never;
    private final String onlyEnd;

    /**
     * @param weight from a weight's name to its place in the graph
     * @param labels how many there are, the end among them
     */
    StepGraph(GraphBuilder graph, String head, int labels, UnaryOperator<String> weight) {
        this.graph = graph;
        this.head = head;
        this.labels = labels;
        this.weight = weight;
        this.places = graph.integers(LongStream.range(0, labels).toArray());
        this.never = graph.number(NEVER);
        this.onlyEnd = graph.floats("head." + head + ".only_end", onlyEnd());
    }

    private Tensor onlyEnd() {
        float[] row = new float[labels];
        Arrays.fill(row, NEVER);
        row[StepWeights.END] = 0;
        return new Tensor(row, labels);
    }

    /**
     * @param states shape (batch, length, width)
     * @param sentence shape (batch, 2 · width)
     * @param hidden shape (batch, length): 0 for a token, hugely negative for padding
     * @return shape (batch, steps, labels): −∞ for what may not be said, which is the label of the step before and at first the end
     */
    String logits(String states, String sentence, String hidden) {
        String keys = dense(states, StepWeights.KEYS);
        String bias = graph.node("Unsqueeze", List.of(hidden, graph.integers(1)));
        String memory = graph.node(
                "Unsqueeze",
                List.of(graph.node("Tanh", List.of(dense(sentence, StepWeights.START))), graph.integers(1)));
        String before = nothingYet(states);
        List<String> rows = new ArrayList<>();
        for (int step = 0; step < StepWeights.MOST; step++) {
            String attended = attended(states, keys, bias, memory);
            String said = graph.node("Gather", List.of(weight(StepWeights.BEFORE), before));
            memory = moved(memory, joined(said, attended));
            String row = allowed(dense(joined(memory, attended), StepWeights.LABELS), before, step > 0);
            rows.add(row);
            before = graph.node("ArgMax", List.of(row), integer("axis", -1), integer("keepdims", 0));
        }
        return graph.node("Concat", rows, integer("axis", 1));
    }

    /** The end, of every text; shape (batch, 1). */
    private String nothingYet(String states) {
        String batch = graph.node("Gather", List.of(graph.node("Shape", List.of(states)), graph.integers(0)));
        String shape = graph.node("Concat", List.of(batch, graph.integers(1)), integer("axis", 0));
        return graph.node("Expand", List.of(graph.integers(StepWeights.END), shape));
    }

    private String attended(String states, String keys, String bias, String memory) {
        String query = graph.node("MatMul", List.of(memory, weight(StepWeights.QUERY)));
        String compared = graph.node("Tanh", List.of(graph.node("Add", List.of(keys, query))));
        String scores = graph.node(
                "Transpose",
                List.of(graph.node("MatMul", List.of(compared, weight(StepWeights.SCORE)))),
                axes("perm", 0, 2, 1));
        String shares = graph.node("Softmax", List.of(graph.node("Add", List.of(scores, bias))), integer("axis", -1));
        return graph.node("MatMul", List.of(shares, states));
    }

    private String moved(String memory, String input) {
        List<String> ofInput = gates(dense(input, StepWeights.GATES));
        List<String> ofMemory = gates(graph.node("MatMul", List.of(memory, weight(StepWeights.STATE))));
        String keep = graph.node("Sigmoid", List.of(graph.node("Add", List.of(ofInput.get(0), ofMemory.get(0)))));
        String recall = graph.node("Sigmoid", List.of(graph.node("Add", List.of(ofInput.get(1), ofMemory.get(1)))));
        String recalled = graph.node("Mul", List.of(recall, ofMemory.get(2)));
        String news = graph.node("Tanh", List.of(graph.node("Add", List.of(ofInput.get(2), recalled))));
        String kept = graph.node("Mul", List.of(keep, graph.node("Sub", List.of(memory, news))));
        return graph.node("Add", List.of(news, kept));
    }

    private List<String> gates(String together) {
        return graph.nodes("Split", List.of(together), 3, integer("axis", -1));
    }

    /** The logits without what may not follow. @param goesOn whether {@code before} may be the end of the text, and not only its start */
    private String allowed(String logits, String before, boolean goesOn) {
        String told = graph.node("Unsqueeze", List.of(before, graph.integers(2)));
        String again = graph.node("Equal", List.of(places, told));
        String open = graph.node("Where", List.of(again, never, logits));
        if (!goesOn) {
            return open;
        }
        String ended = graph.node("Equal", List.of(told, graph.integers(StepWeights.END)));
        return graph.node("Where", List.of(ended, onlyEnd, open));
    }

    private String joined(String first, String second) {
        return graph.node("Concat", List.of(first, second), integer("axis", -1));
    }

    private String dense(String state, StepWeights part) {
        String product = graph.node("MatMul", List.of(state, weight(part)));
        return graph.node("Add", List.of(product, weight.apply(part.of(head) + ".bias")));
    }

    private String weight(StepWeights part) {
        return weight.apply(part.of(head) + ".weight");
    }
}
