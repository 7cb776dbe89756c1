package tongli.server.account;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords: which will do, and Argon2id of them (RFC 9106; memory 19 MiB, two passes, one lane, after OWASP's cheat sheet).
 * Safe for many threads, of which few hash at a time, for each takes the memory.
 */
public final class Passwords {

    private static final int SHORTEST = 10;
    /** Long sentences are welcome; more would be a way to keep the processor busy. */
    private static final int LONGEST = 128;
    /** Of zxcvbn's 0 to 4: what is guessed in under a hundred million tries will not do. */
    private static final int WEAKEST_SCORE = 3;

    /** What is this long is measured by its beginning: the meter takes seconds for longer ones that are made to. */
    private static final int MEASURED = 40;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;

    private final Argon2PasswordEncoder encoder;
    private final Zxcvbn meter = new Zxcvbn();
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors());
    /** Takes as long to be compared with as anybody's, and is the hash of nothing that is known. */
    private final String nobodys;

    public Passwords() {
        this(KIBIBYTES, PASSES);
    }

    /** For tests, which are about other things than how hard a hash is to guess at. */
    Passwords(int kibibytes, int passes) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, kibibytes, passes);
        nobodys = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(kibibytes, passes, LANES, chance(SALT_BYTES), chance(HASH_BYTES));
    }

    private static String chance(int bytes) {
        byte[] drawn = new byte[bytes];
        new SecureRandom().nextBytes(drawn);
        return Base64.getEncoder().withoutPadding().encodeToString(drawn);
    }

    String nobodys() {
        return nobodys;
    }

    /** @return why a password will not do, as a sentence; empty if it will */
    public Optional<String> fault(String password, AccountName name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(
                    "The password must have %d to %d characters; it has %d.".formatted(SHORTEST, LONGEST, length));
        }
        if (meter.measure(password.substring(0, Math.min(password.length(), MEASURED)), List.of(name.text(), "tongli"))
                        .getScore()
                < WEAKEST_SCORE) {
            return Optional.of(
                    "This password would be guessed soon: it is common, or made of names, dates or keys in a row. Four"
                            + " words that have nothing to do with one another do well.");
        }
        return Optional.empty();
    }

    public String encode(String password) {
        return alone(() -> encoder.encode(password));
    }

    /** @param encoded empty to take as long as for anybody and say no, so that the time tells nobody who has an account */
    public boolean matches(String password, Optional<String> encoded) {
        boolean fits = alone(() -> encoder.matches(password, encoded.orElse(nobodys)));
        return fits && encoded.isPresent();
    }

    private <T> T alone(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
