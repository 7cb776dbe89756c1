package tongli.server.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tongli.server.account.RandomSecret;

/**
 * Names that stand for persons where corrections are handed on, and digests of requests: keyed, so that nobody without the database and
 * its key can tell by trying whose or what they are of; the same each time. Safe for many threads.
 *
 * <p>HMAC-SHA-256 (RFC 2104) under a key that is made when it is first needed, and kept sealed.
 */
public final class CorrectionKey {

    private static final int ROW = 1;
    private static final String HMAC = "HmacSHA256";
    /** 128 bits, which nobody meets by chance. */
    private static final int NAME_DIGITS = 32;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    public CorrectionKey(Database database) {
        this.database = database;
    }

    /** In place of a person's. */
    public String name(String person) {
        return hmac("person", person).substring(0, NAME_DIGITS);
    }

    /** Of all that a request asks for. */
    public String digest(String request) {
        return hmac("request", request);
    }

    private String hmac(String use, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal((use + "\n" + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException(never);
        }
    }

    private String secret() {
        return kept().orElseGet(() -> {
            String secret = database.seal(SealedColumn.CORRECTION_KEY, RandomSecret.random(random), ROW);
            database.write(() -> database.jdbc()
                    .sql("insert into correction_key (id, secret) values (?, ?) on conflict do nothing")
                    .params(ROW, secret)
                    .update());
            return kept().orElseThrow(); // of whoever came first
        });
    }

    private Optional<String> kept() {
        return database.jdbc()
                .sql("select secret from correction_key where id = ?")
                .param(ROW)
                .query(String.class)
                .optional()
                .map(kept -> database.open(SealedColumn.CORRECTION_KEY, kept, ROW));
    }
}
