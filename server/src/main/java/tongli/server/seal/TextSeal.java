package tongli.server.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts to the place where they are kept, by AES-256-GCM with a random nonce of 96 bits: {@code sealed:1:KEY:BASE64},
 * where KEY is the {@link SealKey#id()} and BASE64 the nonce, the ciphertext and its tag of 128 bits. The place is associated
 * data: a text that was copied elsewhere does not open. Safe for many threads.
 *
 * <p>Source: NIST SP 800-38D. With random nonces one key may seal 2^32 texts (section 8.3); rotate long before.
 */
public final class TextSeal {

    private static final String MARK = "sealed:1:";
    private static final int ID_LENGTH = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing keys;
    private final SealCounts counts = new SealCounts();

    public TextSeal(KeyRing keys) {
        this.keys = keys;
    }

    public KeyRing keys() {
        return keys;
    }

    public SealCounts counts() {
        return counts;
    }

    /** @param place such as table, column and row; no two alike */
    public String seal(String text, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.current(), nonce, place)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            counts.countSealed();
            return MARK + keys.current().id() + ":" + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing); // every Java has it
        }
    }

    /**
     * The text that was sealed; one that never was, as it is.
     *
     * @throws SealBroken if its key is not given, or it was changed or comes from another place
     */
    public String open(String kept, String place) {
        Optional<String> id = keyOf(kept);
        if (id.isEmpty()) {
            return kept;
        }
        try {
            String text = opened(kept, id.get(), place);
            counts.countOpened();
            return text;
        } catch (SealBroken broken) {
            counts.countBroken();
            throw broken;
        }
    }

    private String opened(String kept, String id, String place) {
        SealKey key = keys.find(id)
                .orElseThrow(() -> new SealBroken(
                        "it is sealed under the key %s, which is not given; add it to TONGLI_KEYS_OLD".formatted(id)));
        try {
            byte[] whole = Base64.getDecoder().decode(kept.substring(MARK.length() + ID_LENGTH + 1));
            if (whole.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                throw new SealBroken("it is cut short");
            }
            byte[] nonce = new byte[NONCE_BYTES];
            ByteBuffer bytes = ByteBuffer.wrap(whole).get(nonce);
            byte[] text = new byte[bytes.remaining()];
            bytes.get(text);
            return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(text), StandardCharsets.UTF_8);
        } catch (AEADBadTagException changed) {
            throw new SealBroken("it was changed, or comes from another row");
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing); // every Java has it
        } catch (SealBroken broken) {
            throw broken;
        } catch (IllegalArgumentException noBase64) {
            throw new SealBroken("it was changed");
        }
    }

    /** The id of the key under which a text is sealed; empty if it is not. */
    public static Optional<String> keyOf(String kept) {
        int end = MARK.length() + ID_LENGTH;
        return kept.startsWith(MARK) && kept.length() > end && kept.charAt(end) == ':'
                ? Optional.of(kept.substring(MARK.length(), end))
                : Optional.empty();
    }

    /** How everything begins that is sealed under a key. @param key its id */
    public static String beginning(String key) {
        return MARK + key + ":";
    }

    private static Cipher cipher(int mode, SealKey key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
