package tongli.perception.registry;

import java.util.regex.Pattern;

/** What names a version: the SHA-256 of its manifest, so that a name never comes to mean another content. Stateless. */
public final class Digest {
    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BEGINNING = Pattern.compile("[0-9a-f]{8,64}");
    private static final int SHORT = 12;

    private Digest() {}

    /** @throws IllegalArgumentException if it is no digest */
    static String check(String digest) {
        if (!is(digest)) {
            throw new IllegalArgumentException("a model is named by 64 hexadecimal digits, and this is not");
        }
        return digest;
    }

    static boolean is(String digest) {
        return WHOLE.matcher(digest).matches();
    }

    /** Whether it could begin one: eight digits at least. */
    public static boolean begins(String some) {
        return BEGINNING.matcher(some).matches();
    }

    /** As people are shown it. */
    public static String shortened(String digest) {
        return digest.substring(0, SHORT);
    }
}
