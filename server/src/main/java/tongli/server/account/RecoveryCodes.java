package tongli.server.account;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Codes for who has lost their authenticator, each good once: 80 random bits, so that a plain hash keeps them. */
public final class RecoveryCodes {

    /** How many somebody gets. */
    public static final int COUNT = 10;

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none that looks like another
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    /** Keeps their hashes. Safe for many threads and programs. */
    public interface Store {

        /** In place of those that were there. */
        void replace(UUID account, List<String> hashes);

        /** @return whether it was there, and is now used up */
        boolean use(UUID account, String hash);

        int left(UUID account);
    }

    private final Store store;
    private final SecureRandom random;

    public RecoveryCodes(Store store, SecureRandom random) {
        this.store = store;
        this.random = random;
    }

    /** New ones, in place of the old; shown once and not kept. */
    public List<String> make(UUID account) {
        List<String> codes = Stream.generate(this::code).distinct().limit(COUNT).toList();
        store.replace(account, codes.stream().map(RecoveryCodes::hash).toList());
        return codes;
    }

    private String code() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> IntStream.range(0, GROUP)
                        .mapToObj(i -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    /** @return whether it was one, which it is no more */
    public boolean use(UUID account, String written) {
        return store.use(account, hash(written));
    }

    public void forget(UUID account) {
        store.replace(account, List.of());
    }

    public int left(UUID account) {
        return store.left(account);
    }

    private static String hash(String code) {
        return RandomSecret.hash(code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", ""));
    }
}
