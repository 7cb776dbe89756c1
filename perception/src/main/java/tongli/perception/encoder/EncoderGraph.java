package tongli.perception.encoder;

import static tongli.perception.encoder.GraphBuilder.axes;
import static tongli.perception.encoder.GraphBuilder.integer;
import static tongli.perception.encoder.GraphBuilder.real;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an encoder with its task heads as one ONNX graph: token ids and mask in, one row of logits a head out.
 *
 * <p>The sentence is the first token's vector beside the mean over tokens (2 · width). Adapters and prefixes that the
 * weights hold become nodes; LoRA must be merged before. A graph of our own, and not the published one patched, because
 * it keeps one way to write a dense layer, whatever its precision. Where the table of word embeddings has rows for {@link KeptTokens}
 * only, ids are looked up in a map first: those that come in are the tokenizer's in any case.
 *
 * <p>Inputs {@code input_ids} and {@code attention_mask}, int64, shape (batch, length). Outputs {@code logits.HEAD},
 * float, shape (batch, labels), or (batch, length, labels) of a head that reads tokens. Of a head of {@link StepWeights} they are of shape
 * (batch, steps, labels), see {@link StepGraph}; where its steps are reckoned outside, {@code states.HEAD} instead, shape (batch, length, width).
 *
 * <p>Source: Devlin et al., NAACL 2019; Houlsby et al., ICML 2019 (adapters); Li and Liang, ACL 2021 (prefixes).
 */
public final class EncoderGraph {
    private static final float LAYER_NORM_EPSILON = 1e-12f;
    private static final double HIDDEN = 1e9;

    private final GraphBuilder graph = new GraphBuilder();
    private final EncoderWeights weights;
    private final Precision precision;
    private final boolean stepsOutside;
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, List<String>> quantised = new HashMap<>();

    private EncoderGraph(EncoderWeights weights, Precision precision, boolean stepsOutside) {
        this.weights = weights;
        this.precision = precision;
        this.stepsOutside = stepsOutside;
    }

    /**
     * @param weights with {@code head.NAME.weight} of shape (2 · width, labels) and {@code head.NAME.bias} for each head;
     *     with {@code head.NAME.hidden.weight} and {@code .bias} the head reads that layer, rectified; with a weight of shape (width, labels) it
     *     reads every token by itself
     * @param heads the heads' names
     * @return an ONNX file
     */
    public static byte[] write(EncoderWeights weights, List<String> heads, Precision precision) {
        return write(weights, heads, precision, false);
    }

    /**
     * The same to serve by, where the steps of a head are reckoned outside: over all windows of a long text, and no further than to its end.
     *
     * @return an ONNX file
     */
    static byte[] writeServed(EncoderWeights weights, List<String> heads, Precision precision) {
        return write(weights, heads, precision, true);
    }

    private static byte[] write(EncoderWeights weights, List<String> heads, Precision precision, boolean stepsOutside) {
        EncoderGraph graph = new EncoderGraph(weights, precision, stepsOutside);
        graph.build(heads);
        return graph.graph.toBytes();
    }

    private void build(List<String> heads) {
        String ids = graph.input("input_ids");
        String mask = graph.node("Cast", List.of(graph.input("attention_mask")), integer("to", 1));
        String hidden =
                graph.node("Mul", List.of(graph.node("Sub", List.of(mask, graph.number(1))), graph.number(HIDDEN)));
        String bias = graph.node("Unsqueeze", List.of(hidden, graph.integers(1, 2)));
        String state = layerNorm(embed(ids), "embeddings.LayerNorm");
        for (int layer = 0; layer < weights.layers(); layer++) {
            state = layer(state, bias, "encoder.layer." + layer + ".");
        }
        String sentence = sentence(state, mask);
        for (String head : heads) {
            if (!StepWeights.areOf(head, weights.byName())) {
                logits(head, state, sentence);
            } else if (stepsOutside) {
                graph.output("states." + head, state, "batch", "length", Integer.toString(weights.width()));
            } else {
                steps(head, state, sentence, hidden);
            }
        }
    }

    private void logits(String head, String state, String sentence) {
        String name = "head." + head;
        String read = readsTokens(name) ? state : hidden(sentence, name);
        String product = graph.node("MatMul", List.of(read, weight(name + ".weight")));
        String logits = graph.node("Add", List.of(product, weight(name + ".bias")));
        if (readsTokens(name)) {
            graph.output("logits." + head, logits, "batch", "length", Integer.toString(labels(head)));
        } else {
            graph.output("logits." + head, logits, "batch", Integer.toString(labels(head)));
        }
    }

    private void steps(String head, String state, String sentence, String hidden) {
        String logits = new StepGraph(graph, head, labels(head), this::weight).logits(state, sentence, hidden);
        graph.output(
                "logits." + head, logits, "batch", Integer.toString(StepWeights.MOST), Integer.toString(labels(head)));
    }

    private int labels(String head) {
        return (int) weights.get("head." + head + ".bias").shape()[0];
    }

    /** A token has one vector, a sentence two. */
    private boolean readsTokens(String head) {
        return !weights.has(head + ".hidden.weight")
                && weights.get(head + ".weight").shape()[0] == weights.width();
    }

    /** What a head reads: the sentence, or a hidden layer over it if the head has one. */
    private String hidden(String sentence, String head) {
        String name = head + ".hidden";
        if (!weights.has(name + ".weight")) {
            return sentence;
        }
        String product = graph.node("MatMul", List.of(sentence, weight(name + ".weight")));
        return graph.node("Relu", List.of(graph.node("Add", List.of(product, weight(name + ".bias")))));
    }

    private String embed(String ids) {
        String table = EncoderWeights.WORDS;
        String rowOf = weights.kept().isEmpty()
                ? ids
                : graph.node(
                        "Gather", List.of(graph.integers(weights.kept().get().places()), ids));
        String words;
        if (precision == Precision.INT8) {
            Tensor embeddings = weights.get(table);
            Int8 bytes = Int8.byRow(embeddings);
            String rows = graph.node(
                    "Gather", List.of(graph.bytes(table + ".bytes", bytes.bytes(), embeddings.shape()), rowOf));
            String scales = graph.node(
                    "Gather",
                    List.of(
                            graph.floats(table + ".scales", new Tensor(bytes.scales(), bytes.scales().length, 1)),
                            rowOf));
            words = graph.node("Mul", List.of(graph.node("Cast", List.of(rows), integer("to", 1)), scales));
        } else {
            words = graph.node("Gather", List.of(weight(table), rowOf));
        }
        String length =
                graph.node("Gather", List.of(graph.node("Shape", List.of(ids)), graph.integers(1)), integer("axis", 0));
        String places = graph.node(
                "Slice",
                List.of(graph.floats("embeddings.places", places()), graph.integers(0), length, graph.integers(0)));
        return graph.node("Add", List.of(words, places));
    }

    /** Positions and the one segment there is, added up beforehand. */
    private Tensor places() {
        Tensor positions = weights.get("embeddings.position_embeddings.weight");
        float[] segment = weights.get("embeddings.token_type_embeddings.weight").values();
        float[] sum = positions.values().clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += segment[i % weights.width()];
        }
        return new Tensor(sum, positions.shape());
    }

    private String layer(String state, String bias, String name) {
        String attended = dense(attention(state, bias, name), name + "attention.output.dense");
        String middle = layerNorm(
                graph.node("Add", List.of(state, adapted(attended, name + "attention.adapter"))),
                name + "attention.output.LayerNorm");
        String inner = gelu(dense(middle, name + "intermediate.dense"));
        String outer = dense(inner, name + "output.dense");
        return layerNorm(
                graph.node("Add", List.of(middle, adapted(outer, name + "output.adapter"))), name + "output.LayerNorm");
    }

    private String attention(String state, String bias, String name) {
        String self = name + "attention.self.";
        String query = split(dense(state, self + "query"));
        String key = split(dense(state, self + "key"));
        String value = split(dense(state, self + "value"));
        String seen = bias;
        if (weights.has(name + "attention.prefix.key")) {
            String batch = graph.node(
                    "Gather", List.of(graph.node("Shape", List.of(state)), graph.integers(0)), integer("axis", 0));
            long[] shape = weights.get(name + "attention.prefix.key").shape();
            key = prefixed(key, name + "attention.prefix.key", batch);
            value = prefixed(value, name + "attention.prefix.value", batch);
            String free = graph.node(
                    "Expand",
                    List.of(
                            graph.number(0),
                            graph.node("Concat", List.of(batch, graph.integers(1, 1, shape[2])), integer("axis", 0))));
            seen = graph.node("Concat", List.of(free, bias), integer("axis", 3));
        }
        String turned = graph.node("Transpose", List.of(key), axes("perm", 0, 1, 3, 2));
        double scale = 1 / Math.sqrt(weights.width() / (double) weights.heads());
        String scores = graph.node("Mul", List.of(graph.node("MatMul", List.of(query, turned)), graph.number(scale)));
        String shares = graph.node("Softmax", List.of(graph.node("Add", List.of(scores, seen))), integer("axis", -1));
        String mixed = graph.node(
                "Transpose", List.of(graph.node("MatMul", List.of(shares, value))), axes("perm", 0, 2, 1, 3));
        return graph.node("Reshape", List.of(mixed, graph.integers(0, 0, weights.width())));
    }

    private String prefixed(String states, String name, String batch) {
        long[] shape = weights.get(name).shape();
        String full =
                graph.node("Concat", List.of(batch, graph.integers(shape[1], shape[2], shape[3])), integer("axis", 0));
        String prefix = graph.node("Expand", List.of(weight(name), full));
        return graph.node("Concat", List.of(prefix, states), integer("axis", 2));
    }

    /** (batch, length, width) to (batch, heads, length, width / heads). */
    private String split(String state) {
        int heads = weights.heads();
        String split = graph.node("Reshape", List.of(state, graph.integers(0, 0, heads, weights.width() / heads)));
        return graph.node("Transpose", List.of(split), axes("perm", 0, 2, 1, 3));
    }

    private String adapted(String state, String name) {
        if (!weights.has(name + ".down.weight")) {
            return state;
        }
        String inner = graph.node("Relu", List.of(dense(state, name + ".down")));
        return graph.node("Add", List.of(state, dense(inner, name + ".up")));
    }

    private String layerNorm(String state, String name) {
        return graph.node(
                "LayerNormalization",
                List.of(state, weight(name + ".weight"), weight(name + ".bias")),
                integer("axis", -1),
                real("epsilon", LAYER_NORM_EPSILON));
    }

    /** In the steps of the usual export, which ONNX Runtime knows and fuses. */
    private String gelu(String state) {
        String erf = graph.node("Erf", List.of(graph.node("Div", List.of(state, graph.number(Math.sqrt(2))))));
        String gate = graph.node("Add", List.of(erf, graph.number(1)));
        return graph.node("Mul", List.of(graph.node("Mul", List.of(state, gate)), graph.number(0.5)));
    }

    private String dense(String state, String name) {
        String product = precision == Precision.INT8
                ? integerProduct(state, name + ".weight")
                : graph.node("MatMul", List.of(state, weight(name + ".weight")));
        return graph.node("Add", List.of(product, weight(name + ".bias")));
    }

    private String integerProduct(String state, String name) {
        // query, key and value read the same state: it is quantised once
        List<String> bytesScaleZero =
                quantised.computeIfAbsent(state, key -> graph.nodes("DynamicQuantizeLinear", List.of(key), 3));
        Tensor matrix = weights.get(name);
        Int8 columns = Int8.factorByColumn(matrix);
        int width = columns.scales().length;
        String sums = graph.node(
                "MatMulInteger",
                List.of(
                        bytesScaleZero.get(0),
                        graph.bytes(name + ".bytes", columns.bytes(), matrix.shape()),
                        bytesScaleZero.get(2),
                        graph.bytes(name + ".zeros", new byte[width], width)));
        String scales = graph.node(
                "Mul",
                List.of(bytesScaleZero.get(1), graph.floats(name + ".scales", new Tensor(columns.scales(), width))));
        return graph.node("Mul", List.of(graph.node("Cast", List.of(sums), integer("to", 1)), scales));
    }

    /** The first token's vector beside the mean of all that are no padding. */
    private String sentence(String state, String mask) {
        String first = graph.node("Gather", List.of(state, graph.integers(0)), integer("axis", 1));
        String cls = graph.node("Squeeze", List.of(first, graph.integers(1)));
        String wide = graph.node("Unsqueeze", List.of(mask, graph.integers(2)));
        String sum = graph.node(
                "ReduceSum",
                List.of(graph.node("Mul", List.of(state, wide)), graph.integers(1)),
                integer("keepdims", 0));
        String count = graph.node("ReduceSum", List.of(wide, graph.integers(1)), integer("keepdims", 0));
        return graph.node("Concat", List.of(cls, graph.node("Div", List.of(sum, count))), integer("axis", -1));
    }

    private String weight(String name) {
        return written.computeIfAbsent(name, key -> graph.floats(key, weights.get(key)));
    }
}
