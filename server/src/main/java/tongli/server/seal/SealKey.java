package tongli.server.seal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import tongli.core.Sha256;

/** A key of 256 bits, known by an id that says nothing of it. It is never printed, logged or part of a message. */
public final class SealKey {

    private static final int BYTES = 32;
    private static final int ID_BYTES = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final String id;

    private SealKey(byte[] key) {
        this.key = key;
        this.id = id(key);
    }

    public static SealKey random() {
        byte[] key = new byte[BYTES];
        RANDOM.nextBytes(key);
        return new SealKey(key);
    }

    /**
     * A key as {@link #encoded()} writes it.
     *
     * @throws IllegalArgumentException if it is none; the message goes after the name of where it stands, and does not
     *     repeat it
     */
    public static SealKey of(Secret encoded) {
        try {
            byte[] key = Base64.getDecoder().decode(encoded.value());
            if (key.length == BYTES) {
                return new SealKey(key);
            }
        } catch (IllegalArgumentException noBase64) {
            // told below, as a key of another length is
        }
        throw new IllegalArgumentException(
                "holds no key, which is %d bytes as base64; make one with: ./tongli keys new".formatted(BYTES));
    }

    /** The first 64 bits of a digest, in hexadecimal digits. */
    private static String id(byte[] key) {
        MessageDigest digest = Sha256.fresh();
        digest.update("tongli text key".getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(key), ID_BYTES));
    }

    /** 16 hexadecimal digits, the same for the same key. */
    public String id() {
        return id;
    }

    /** Base64: what a key's file or variable holds. */
    public String encoded() {
        return Base64.getEncoder().encodeToString(key);
    }

    SecretKey aes() {
        return new SecretKeySpec(key, "AES");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealKey that && MessageDigest.isEqual(key, that.key);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SealKey[" + id + "]";
    }
}
