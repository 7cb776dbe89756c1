package tongli.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * Stands for texts where something about them is remembered: the same exactly for the same texts in the same order, as far as SHA-256 tells them apart, and none
 * of their words can be read out of it.
 */
public record Fingerprint(String digest) {

    public static Fingerprint of(List<String> texts) {
        MessageDigest sha256 = Sha256.fresh();
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            sha256.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip()); // or "ab", "c" would be "a", "bc"
            sha256.update(bytes);
        }
        return new Fingerprint(HexFormat.of().formatHex(sha256.digest()));
    }
}
