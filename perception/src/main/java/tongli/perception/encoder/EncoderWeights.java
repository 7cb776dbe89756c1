package tongli.perception.encoder;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteOrder;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Require;
import tongli.perception.text.PretrainedEncoder;

/**
 * The weights of a BERT encoder by the names that Transformers gives them ({@code encoder.layer.0.output.dense.weight}
 * …). Dense weights have shape (in, out), as a graph multiplies by them.
 *
 * @param byName in the order of the file
 * @param heads attention heads a layer
 * @param kept the tokens that the table of word embeddings has rows for; empty if it has one for each token
 */
public record EncoderWeights(Map<String, Tensor> byName, int heads, Optional<KeptTokens> kept) {
    /** The table of word embeddings, shape (tokens, width). */
    public static final String WORDS = "embeddings.word_embeddings.weight";

    /** Ends the name of a low-rank product's first half, shape (in, rank). */
    public static final String DOWN = ".lora.down";

    /** Ends the name of its second half, shape (rank, out). */
    public static final String UP = ".lora.up";

    private static final Pattern LAYER = Pattern.compile("^encoder\\.layer\\.([0-9]+)\\.");

    public EncoderWeights {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
        Require.inRange("heads", heads, 1, 64);
    }

    /** With a row for each token. */
    public EncoderWeights(Map<String, Tensor> byName, int heads) {
        this(byName, heads, Optional.empty());
    }

    public static EncoderWeights of(PretrainedEncoder encoder) {
        try {
            return read(ModelProto.parseFrom(encoder.graph()).getGraph(), encoder.heads());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the graph of " + encoder.name() + " is no ONNX file", e);
        }
    }

    private static EncoderWeights read(GraphProto graph, int heads) {
        Map<String, TensorProto> initializers = new LinkedHashMap<>();
        for (TensorProto tensor : graph.getInitializerList()) {
            initializers.put(tensor.getName(), tensor);
        }
        Map<String, Tensor> byName = new LinkedHashMap<>();
        initializers.forEach((name, tensor) -> {
            if (!name.startsWith("onnx::") && tensor.getDataType() == TensorProto.DataType.FLOAT_VALUE) {
                byName.put(name, tensor(tensor));
            }
        });
        anonymous(graph, initializers).forEach((name, tensor) -> byName.put(name, tensor(tensor)));
        return new EncoderWeights(byName, heads);
    }

    /** The export dropped the names of dense weights; the bias added to their product still has its own. */
    private static Map<String, TensorProto> anonymous(GraphProto graph, Map<String, TensorProto> initializers) {
        Map<String, TensorProto> byProduct = new HashMap<>();
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("MatMul") && initializers.containsKey(node.getInput(1))) {
                byProduct.put(node.getOutput(0), initializers.get(node.getInput(1)));
            }
        }
        Map<String, TensorProto> named = new LinkedHashMap<>();
        for (NodeProto node : graph.getNodeList()) {
            if (node.getOpType().equals("Add")) {
                for (int side = 0; side < 2; side++) {
                    TensorProto weight = byProduct.get(node.getInput(1 - side));
                    String bias = node.getInput(side);
                    if (weight != null && bias.endsWith(".bias")) {
                        named.put(bias.substring(0, bias.length() - "bias".length()) + "weight", weight);
                    }
                }
            }
        }
        return named;
    }

    private static Tensor tensor(TensorProto proto) {
        long[] shape = proto.getDimsList().stream().mapToLong(Long::longValue).toArray();
        float[] values = new float[Tensor.sizeOf(shape)];
        proto.getRawData()
                .asReadOnlyByteBuffer()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return new Tensor(values, shape);
    }

    /** @throws IllegalArgumentException if there is no such weight */
    public Tensor get(String name) {
        Tensor found = byName.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the encoder has no weight " + name);
        }
        return found;
    }

    /**
     * The same encoder with what was learnt: weights of its own names replaced, low-rank products ({@link #DOWN},
     * {@link #UP}) added to the dense weights beside which they stand, all others put in.
     */
    public EncoderWeights with(Map<String, Tensor> learnt) {
        Map<String, Tensor> all = new LinkedHashMap<>(byName);
        learnt.forEach((name, tensor) -> {
            if (!name.endsWith(DOWN) && !name.endsWith(UP)) {
                all.put(name, tensor);
            }
        });
        learnt.forEach((name, down) -> {
            if (name.endsWith(DOWN)) {
                String dense = name.substring(0, name.length() - DOWN.length());
                Tensor up = learnt.get(dense + UP);
                Tensor weight = all.get(dense + ".weight");
                if (up == null || weight == null) {
                    throw new IllegalArgumentException("the low-rank product of %s lacks a part".formatted(dense));
                }
                all.put(dense + ".weight", withProduct(weight, down, up));
            }
        });
        return new EncoderWeights(all, heads, kept);
    }

    /**
     * The same encoder without the layers above the lowest ones (Sajjad et al., Computer Speech and Language 2023: of what can be
     * dropped, the top does least harm). The tensors are shared.
     *
     * @throws IllegalArgumentException if it has fewer, or none would be left
     */
    public EncoderWeights lowest(int layers) {
        if (layers < 1 || layers > layers()) {
            throw new IllegalArgumentException(
                    "the encoder has %d layers, of which %d cannot be kept".formatted(layers(), layers));
        }
        Map<String, Tensor> below = new LinkedHashMap<>();
        byName.forEach((name, tensor) -> {
            Matcher layer = LAYER.matcher(name);
            if (!layer.find() || Integer.parseInt(layer.group(1)) < layers) {
                below.put(name, tensor);
            }
        });
        return new EncoderWeights(below, heads, kept);
    }

    /** The same encoder with a table of word embeddings of some tokens only. */
    public EncoderWeights keeping(KeptTokens tokens) {
        Map<String, Tensor> all = new LinkedHashMap<>(byName);
        all.put(WORDS, tokens.rowsOf(get(WORDS)));
        return new EncoderWeights(all, heads, Optional.of(tokens));
    }

    private static Tensor withProduct(Tensor weight, Tensor down, Tensor up) {
        int rows = (int) weight.shape()[0];
        int columns = (int) weight.shape()[1];
        int rank = (int) down.shape()[1];
        float[] sum = weight.values().clone();
        for (int row = 0; row < rows; row++) {
            for (int k = 0; k < rank; k++) {
                float factor = down.values()[row * rank + k];
                for (int column = 0; column < columns; column++) {
                    sum[row * columns + column] += factor * up.values()[k * columns + column];
                }
            }
        }
        return new Tensor(sum, weight.shape());
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public int layers() {
        int layers = 0;
        while (byName.containsKey("encoder.layer." + layers + ".output.dense.weight")) {
            layers++;
        }
        return layers;
    }

    /** How many tokens the table of word embeddings has rows for. */
    public int tokens() {
        return (int) get(WORDS).shape()[0];
    }

    public int width() {
        return (int) get("embeddings.LayerNorm.bias").shape()[0];
    }
}
