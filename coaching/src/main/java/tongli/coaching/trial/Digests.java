package tongli.coaching.trial;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes that stand for people. Stateless. */
final class Digests {

    /** In hexadecimal digits: 48 bits, so that two of ten thousand share a code once in some six million trials. */
    private static final int CODE_DIGITS = 12;

    private Digests() {}

    /** By HMAC-SHA-256 (RFC 2104): without the key nobody can try ids until a code fits. */
    static String code(byte[] key, String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] digest = mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CODE_DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
