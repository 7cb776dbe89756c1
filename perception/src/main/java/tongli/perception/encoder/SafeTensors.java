package tongli.perception.encoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Named tensors in one file in Hugging Face's <a href="https://github.com/huggingface/safetensors">safetensors</a>
 * format, fp32 only: eight bytes of header length, a JSON header, the numbers. Other tools read it too. Stateless.
 *
 * <p>But a tensor whose name ends in {@value #BYTES} holds whole numbers from -128 to 127 and takes a byte for each.
 *
 * @param metadata text for text, under the header's {@code __metadata__}
 */
public record SafeTensors(Map<String, Tensor> tensors, Map<String, String> metadata) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String METADATA = "__metadata__";
    private static final int LONGEST_HEADER = 16 << 20;
    private static final long LARGEST = Integer.MAX_VALUE - 16;

    /** How the name of a tensor of bytes ends. */
    public static final String BYTES = ".bytes";

    /** Written beside and moved, so that a crash leaves the old file or the new one. */
    public void write(Path file) throws IOException {
        ObjectNode header = JSON.createObjectNode();
        ObjectNode about = header.putObject(METADATA);
        metadata.forEach(about::put);
        long offset = 0;
        for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
            int width = width(entry.getKey());
            ObjectNode tensor = header.putObject(entry.getKey()).put("dtype", width == 1 ? "I8" : "F32");
            for (long axis : entry.getValue().shape()) {
                tensor.withArray("shape").add(axis);
            }
            long end = offset + (long) width * entry.getValue().values().length;
            tensor.putArray("data_offsets").add(offset).add(end);
            offset = end;
        }
        byte[] bytes = JSON.writeValueAsString(header).getBytes(StandardCharsets.UTF_8);
        Path whole = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                whole, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer length =
                    ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, bytes.length);
            writeAll(channel, length);
            writeAll(channel, ByteBuffer.wrap(bytes));
            for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
                writeAll(channel, bytesOf(entry.getValue().values(), width(entry.getKey())));
            }
            channel.force(true);
        }
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int width(String name) {
        return name.endsWith(BYTES) ? 1 : Float.BYTES;
    }

    private static ByteBuffer bytesOf(float[] values, int width) {
        ByteBuffer bytes = ByteBuffer.allocate(width * values.length).order(ByteOrder.LITTLE_ENDIAN);
        if (width == 1) {
            for (int i = 0; i < values.length; i++) {
                bytes.put(i, (byte) values[i]);
            }
        } else {
            bytes.asFloatBuffer().put(values);
        }
        return bytes;
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** @throws IOException if the file cannot be read, or is not of this format */
    public static SafeTensors read(Path file) throws IOException {
        return parse(file.toString(), bytes(file));
    }

    /** @throws IOException if the file cannot be read, or holds more than an array can */
    public static byte[] bytes(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a folder; give the file in it");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": larger than 2 GB, which no model of this program is; give another file");
        }
        return Files.readAllBytes(file);
    }

    /**
     * @param file its name, for messages
     * @throws IOException if the bytes are not of this format
     */
    public static SafeTensors parse(String file, byte[] content) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long length = bytes.remaining() < 8 ? -1 : bytes.getLong(0);
        if (length < 2 || length > Math.min(LONGEST_HEADER, bytes.remaining() - 8)) {
            throw new IOException(file + ": not a safetensors file, or cut short; copy it anew");
        }
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Map<String, String> metadata = new LinkedHashMap<>();
        try {
            JsonNode header = JSON.readTree(bytes.array(), 8, (int) length);
            ByteBuffer numbers = bytes.slice(8 + (int) length, content.length - 8 - (int) length)
                    .order(ByteOrder.LITTLE_ENDIAN);
            long claimed = 0;
            for (Map.Entry<String, JsonNode> entry : header.properties()) {
                if (entry.getKey().equals(METADATA)) {
                    entry.getValue()
                            .properties()
                            .forEach(about -> metadata.put(
                                    about.getKey(), about.getValue().asString()));
                } else {
                    // before a number is read: no two tensors may have one place, or a small file would fill the memory
                    claimed += sizeOf(entry.getValue());
                    if (claimed > numbers.capacity()) {
                        throw new IllegalArgumentException("more numbers are named than there are");
                    }
                    tensors.put(entry.getKey(), tensor(entry.getKey(), entry.getValue(), numbers));
                }
            }
        } catch (JacksonException | IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new IOException(file + ": its header does not fit its numbers; copy it anew", e);
        }
        return new SafeTensors(tensors, metadata);
    }

    /** In bytes, as the header says. */
    private static long sizeOf(JsonNode header) {
        JsonNode offsets = header.path("data_offsets");
        return Math.subtractExact(offsets.path(1).asLong(), offsets.path(0).asLong());
    }

    private static Tensor tensor(String name, JsonNode header, ByteBuffer numbers) {
        int width = width(name);
        if (!header.path("dtype").asString().equals(width == 1 ? "I8" : "F32")) {
            throw new IllegalArgumentException("only F32 is read, and I8 where the name says so");
        }
        long[] shape = new long[header.path("shape").size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = header.path("shape").path(i).asLong();
            if (shape[i] < 0) {
                throw new IllegalArgumentException("an axis is shorter than nothing");
            }
        }
        int size = Tensor.sizeOf(shape);
        if (sizeOf(header) != (long) width * size) {
            throw new IllegalArgumentException("a shape does not fit its numbers");
        }
        int from = Math.toIntExact(header.path("data_offsets").path(0).asLong());
        ByteBuffer own = numbers.slice(from, width * size).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[size];
        if (width == 1) {
            for (int i = 0; i < size; i++) {
                values[i] = own.get(i);
            }
        } else {
            own.asFloatBuffer().get(values);
        }
        return new Tensor(values, shape);
    }
}
