package tongli.perception.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Signs manifests by Ed25519 (RFC 8032) and checks signatures; keys are PEM files, as {@code openssl genpkey -algorithm ed25519} and
 * {@code openssl pkey -pubout} write them. Stateless.
 */
public final class ManifestKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int LARGEST = 4096;

    private ManifestKey() {}

    /** @throws IOException if the file cannot be read, or holds no private key of Ed25519 */
    public static PrivateKey signing(Path pem) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der(pem, "PRIVATE KEY")));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw new IOException(
                    pem + ": no private key of Ed25519 in PEM; make one with openssl genpkey -algorithm ed25519", none);
        }
    }

    /** @throws IOException if the file cannot be read, or holds no public key of Ed25519 */
    public static PublicKey checking(Path pem) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der(pem, "PUBLIC KEY")));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            throw new IOException(
                    pem + ": no public key of Ed25519 in PEM; take it from the private one with openssl pkey -pubout",
                    none);
        }
    }

    private static byte[] der(Path pem, String kind) throws IOException {
        if (Files.size(pem) > LARGEST) {
            throw new IOException(pem + ": larger than any key; name another file");
        }
        String text = Files.readString(pem, StandardCharsets.US_ASCII).strip();
        String begin = "-----BEGIN %s-----".formatted(kind);
        String end = "-----END %s-----".formatted(kind);
        if (!text.startsWith(begin) || !text.endsWith(end)) {
            throw new IllegalArgumentException("no " + kind);
        }
        return Base64.getMimeDecoder().decode(text.substring(begin.length(), text.length() - end.length()));
    }

    static byte[] sign(byte[] manifest, PrivateKey key) throws IOException {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(manifest);
            return (Base64.getEncoder().encodeToString(signature.sign()) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException unfit) {
            throw new IOException("the key does not sign: " + unfit.getMessage(), unfit);
        }
    }

    static boolean isSigned(byte[] manifest, byte[] written, PublicKey key) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(manifest);
            return signature.verify(Base64.getDecoder().decode(new String(written, StandardCharsets.US_ASCII).strip()));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
