package tongli.server.account;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A time-based one-time password (RFC 6238: HMAC-SHA-1, steps of 30 seconds, six digits, as authenticators have it).
 *
 * @param secret 160 bits in Base32 without padding (RFC 4648)
 */
public record Totp(String secret) {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern FORM = Pattern.compile("[A-Z2-7]{32}");
    private static final int SECRET_BYTES = 20;
    private static final int BITS_A_CHARACTER = 5;
    private static final long STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** A phone's clock may be this many steps off, either way. */
    private static final int DRIFT = 1;
    /** A step so much later than one that is used now can only have been used by a clock that ran ahead. */
    public static final int AHEAD = 2 * DRIFT;

    /** @return empty if it is no secret such as {@link #random} gives */
    public static Optional<Totp> of(String secret) {
        return FORM.matcher(secret).matches() ? Optional.of(new Totp(secret)) : Optional.empty();
    }

    public static Totp random(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return new Totp(base32(bytes));
    }

    /**
     * The step whose code this is.
     *
     * @param after the last step that was used; none before or at it counts, unless the clock was set back since
     * @return empty if it is no code of now
     */
    public OptionalLong step(String code, Instant now, long after) {
        String digits = code.replace(" ", "");
        long current = Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
        long first = after > current + DRIFT ? current - DRIFT : Math.max(current - DRIFT, after + 1);
        for (long step = first; step <= current + DRIFT; step++) {
            if (MessageDigest.isEqual(
                    code(step).getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code that an authenticator shows then. */
    public String code(Instant now) {
        return code(Math.floorDiv(now.getEpochSecond(), STEP_SECONDS));
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(secret), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf; // RFC 4226, 5.3
            int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", truncated % MODULUS);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never); // every Java has it
        }
    }

    /** What an authenticator reads as a link or a QR code. @param account as it is shown there */
    public String uri(String account) {
        return "otpauth://totp/Tongli:%s?secret=%s&issuer=Tongli"
                .formatted(URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20"), secret);
    }

    @Override
    public String toString() {
        return "Totp[hidden]";
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= BITS_A_CHARACTER) {
                bits -= BITS_A_CHARACTER;
                text.append(BASE32.charAt(held >> bits & 0x1f));
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String base32) {
        ByteBuffer bytes = ByteBuffer.allocate(base32.length() * BITS_A_CHARACTER / Byte.SIZE);
        int held = 0;
        int bits = 0;
        for (int i = 0; i < base32.length() && bytes.hasRemaining(); i++) {
            held = held << BITS_A_CHARACTER | BASE32.indexOf(base32.charAt(i));
            bits += BITS_A_CHARACTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
