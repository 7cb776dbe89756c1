package tongli.server.oncall;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tongli.server.seal.Secret;

/**
 * The key by which whoever is told knows that it is this server who tells: HMAC-SHA256 as in Standard Webhooks 1.0. It is never printed, logged or
 * part of a message. Safe for many threads.
 *
 * <p>Source: Standard Webhooks, specification, section on signatures.
 */
public final class WebhookSecret {

    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private WebhookSecret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * @param secret {@code whsec_} and 24 to 64 bytes in Base64
     * @throws IllegalArgumentException if it is another; the message goes after the name of the setting
     */
    public static WebhookSecret of(Secret secret) {
        String text = secret.value();
        try {
            byte[] bytes = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "");
            if (bytes.length >= SHORTEST && bytes.length <= LONGEST) {
                return new WebhookSecret(bytes);
            }
        } catch (IllegalArgumentException noBase64) {
            // told below: its message would repeat what is secret
        }
        throw new IllegalArgumentException(
                "must be %s and %d to %d random bytes in Base64; make one with: echo \"%s$(openssl rand -base64 32)\""
                        .formatted(PREFIX, SHORTEST, LONGEST, PREFIX));
    }

    /**
     * What stands in the header {@code webhook-signature}.
     *
     * @param id of what is told
     * @param seconds since 1970, when it is sent
     * @param body to the byte
     */
    public String sign(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] signature =
                    mac.doFinal("%s.%d.%s".formatted(id, seconds, body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signature);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, missing);
        }
    }

    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
