package tongli.learning.encoder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tongli.core.Sha256;
import tongli.perception.encoder.Tensor;

/** SHA-256 of what is put into it, in hexadecimal digits. Not safe for many threads. */
public final class ContentDigest {
    private final MessageDigest digest = Sha256.fresh();

    public ContentDigest put(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return put((long) bytes.length).put(bytes);
    }

    public ContentDigest put(long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (numbers.length + 1));
        bytes.putLong(numbers.length).asLongBuffer().put(numbers);
        return put(bytes.array());
    }

    public ContentDigest put(float... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + Float.BYTES * numbers.length);
        bytes.putLong(numbers.length).asFloatBuffer().put(numbers);
        return put(bytes.array());
    }

    /** Tensors by name, in the order of the names. */
    public ContentDigest put(Map<String, Tensor> tensors) {
        new TreeMap<>(tensors)
                .forEach((name, tensor) -> put(name).put(tensor.shape()).put(tensor.values()));
        return this;
    }

    private ContentDigest put(byte[] bytes) {
        digest.update(bytes);
        return this;
    }

    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
