package tongli.perception.face.convert;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Weights in the form of TensorFlow.js: a manifest that names tensors, and one file of their bytes: of most
 * tensors each is {@code scale · byte + min}, of some four make a float. Immutable.
 */
final class QuantisedWeights {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One tensor.
     *
     * @param bytes in row-major order; unsigned, or floats with the least significant byte first
     * @param width bytes a number, 1 or 4
     * @param scale with {@code least}: what a byte stands for; of floats 1 and 0
     */
    @SuppressWarnings("ArrayRecordComponent") // weights, never compared
    record Entry(byte[] bytes, int width, double scale, double least, int... shape) {

        /** Of a tensor that has them. */
        float[] floats() {
            float[] floats = new float[bytes.length / Float.BYTES];
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(floats);
            return floats;
        }

        /** With its axes in another order, and those that are left out, of length 1, gone. */
        Entry permuted(int... axes) {
            int[] strides = new int[shape.length];
            int stride = 1;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                strides[axis] = stride;
                stride *= shape[axis];
            }
            int[] newShape = Arrays.stream(axes).map(axis -> shape[axis]).toArray();
            byte[] moved = new byte[bytes.length];
            int[] at = new int[axes.length];
            for (int to = 0; to < moved.length / width; to++) {
                int from = 0;
                for (int axis = 0; axis < axes.length; axis++) {
                    from += at[axis] * strides[axes[axis]];
                }
                System.arraycopy(bytes, from * width, moved, to * width, width);
                for (int axis = axes.length - 1; axis >= 0 && ++at[axis] == newShape[axis]; axis--) {
                    at[axis] = 0;
                }
            }
            return new Entry(moved, width, scale, least, newShape);
        }

        long[] axes() {
            return Arrays.stream(shape).asLongStream().toArray();
        }
    }

    private final String name;
    private final Map<String, Entry> entries;

    private QuantisedWeights(String name, Map<String, Entry> entries) {
        this.name = name;
        this.entries = entries;
    }

    /**
     * Reads {@code NAME-weights_manifest.json} and {@code NAME.bin}.
     *
     * @throws IOException if a file is missing or is not of this form
     */
    static QuantisedWeights read(Path folder, String name) throws IOException {
        Path manifest = folder.resolve(name + "-weights_manifest.json");
        byte[] all = Files.readAllBytes(folder.resolve(name + ".bin"));
        Map<String, Entry> entries = new LinkedHashMap<>();
        int from = 0;
        try {
            for (JsonNode group : JSON.readTree(Files.readAllBytes(manifest))) {
                for (JsonNode weight : group.path("weights")) {
                    int[] shape = JSON.convertValue(weight.path("shape"), int[].class);
                    JsonNode packed = weight.path("quantization");
                    boolean isByte = packed.path("dtype").asString("").equals("uint8");
                    int width = isByte ? 1 : Float.BYTES;
                    int to = Math.addExact(from, Arrays.stream(shape).reduce(width, Math::multiplyExact));
                    boolean known = isByte || weight.path("dtype").asString("").equals("float32");
                    if (!known || to > all.length) {
                        throw new IOException(
                                manifest + ": a tensor is cut off or of another kind; take face-api 1.7.15");
                    }
                    entries.put(
                            weight.path("name").asString(),
                            new Entry(
                                    Arrays.copyOfRange(all, from, to),
                                    width,
                                    packed.path("scale").asDouble(1),
                                    packed.path("min").asDouble(0),
                                    shape));
                    from = to;
                }
            }
        } catch (JacksonException | ArithmeticException unfit) {
            throw new IOException(manifest + ": not a manifest of weights; take face-api 1.7.15", unfit);
        }
        return new QuantisedWeights(name, entries);
    }

    /** @throws IOException if there is none of that name */
    Entry get(String tensor) throws IOException {
        Entry entry = entries.get(tensor);
        if (entry == null) {
            throw new IOException("%s has no tensor %s; take face-api 1.7.15".formatted(name, tensor));
        }
        return entry;
    }
}
