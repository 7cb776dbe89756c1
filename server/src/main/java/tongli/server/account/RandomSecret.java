package tongli.server.account;

import java.security.SecureRandom;
import java.util.Base64;
import tongli.core.Sha256;

/**
 * A secret that stands for somebody, and what is kept of it: 256 random bits need no slow hash, as nobody guesses them
 * (OWASP ASVS 5.0, 7.2).
 */
public final class RandomSecret {

    private static final int BYTES = 32;

    private RandomSecret() {}

    /** 43 characters that a header, a cookie and an address may hold. */
    public static String random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 in hexadecimal digits: what is kept in place of the secret. */
    public static String hash(String secret) {
        return Sha256.hex(secret);
    }
}
