package tongli.perception.encoder;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Writes one ONNX graph node by node; each method answers the name of what it made. Not safe for many threads. */
public final class GraphBuilder {
    private static final long OPSET = 17;
    private static final long IR_VERSION = 8;

    private final GraphProto.Builder graph = GraphProto.newBuilder().setName("tongli");
    private int made;

    /** An input of any batch and any length. */
    String input(String name) {
        graph.addInput(value(name, TensorProto.DataType.INT64_VALUE, "batch", "length"));
        return name;
    }

    /**
     * An input of numbers with a fraction.
     *
     * @param axes names, or numbers where the length is known
     */
    public String input(String name, String... axes) {
        graph.addInput(value(name, TensorProto.DataType.FLOAT_VALUE, axes));
        return name;
    }

    /** @param axes names, or numbers where the length is known */
    public void output(String name, String from, String... axes) {
        graph.addNode(
                NodeProto.newBuilder().setOpType("Identity").addInput(from).addOutput(name));
        graph.addOutput(value(name, TensorProto.DataType.FLOAT_VALUE, axes));
    }

    private static ValueInfoProto value(String name, int type, String... axes) {
        TensorShapeProto.Builder shape = TensorShapeProto.newBuilder();
        for (String axis : axes) {
            if (Character.isDigit(axis.charAt(0))) {
                shape.addDimBuilder().setDimValue(Long.parseLong(axis));
            } else {
                shape.addDimBuilder().setDimParam(axis);
            }
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(
                                TypeProto.Tensor.newBuilder().setElemType(type).setShape(shape)))
                .build();
    }

    public String floats(String name, Tensor tensor) {
        ByteBuffer bytes =
                ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.values());
        return initializer(name, TensorProto.DataType.FLOAT_VALUE, bytes.array(), tensor.shape());
    }

    String bytes(String name, byte[] values, long... shape) {
        return initializer(name, TensorProto.DataType.INT8_VALUE, values, shape);
    }

    /** Numbers that the file keeps as one byte each: scale · byte + least, the byte from 0 to 255. */
    public String scaledBytes(String name, byte[] values, double scale, double least, long... shape) {
        String bytes = initializer(name, TensorProto.DataType.UINT8_VALUE, values, shape);
        String wide = node("Cast", List.of(bytes), integer("to", TensorProto.DataType.FLOAT_VALUE));
        return node("Add", List.of(node("Mul", List.of(wide, number(scale))), number(least)));
    }

    public String integers(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        return initializer(fresh("integers"), TensorProto.DataType.INT64_VALUE, bytes.array(), values.length);
    }

    public String number(double value) {
        return floats(fresh("number"), new Tensor(new float[] {(float) value}));
    }

    private String initializer(String name, int type, byte[] raw, long... shape) {
        graph.addInitializer(TensorProto.newBuilder()
                .setName(name)
                .setDataType(type)
                .addAllDims(Arrays.stream(shape).boxed().toList())
                .setRawData(ByteString.copyFrom(raw)));
        return name;
    }

    public String node(String operator, List<String> inputs, AttributeProto... attributes) {
        return nodes(operator, inputs, 1, attributes).get(0);
    }

    /** A node with several outputs. */
    List<String> nodes(String operator, List<String> inputs, int outputs, AttributeProto... attributes) {
        NodeProto.Builder node = NodeProto.newBuilder()
                .setOpType(operator)
                .setName(fresh(operator))
                .addAllInput(inputs)
                .addAllAttribute(Arrays.asList(attributes));
        for (int i = 0; i < outputs; i++) {
            node.addOutput(node.getName() + "_" + i);
        }
        graph.addNode(node);
        return List.copyOf(node.getOutputList());
    }

    private String fresh(String kind) {
        return kind + "_" + made++;
    }

    public static AttributeProto integer(String name, long value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INT)
                .setI(value)
                .build();
    }

    public static AttributeProto real(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    public static AttributeProto axes(String name, long... values) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.INTS)
                .addAllInts(Arrays.stream(values).boxed().toList())
                .build();
    }

    public static AttributeProto text(String name, String value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.STRING)
                .setS(ByteString.copyFromUtf8(value))
                .build();
    }

    public byte[] toBytes() {
        return ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("tongli")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPSET))
                .setGraph(graph)
                .build()
                .toByteArray();
    }
}
