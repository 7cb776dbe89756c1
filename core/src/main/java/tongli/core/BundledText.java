package tongli.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts in UTF-8 that come with Tongli, on the class path. Stateless. */
public final class BundledText {

    private BundledText() {}

    /**
     * A text that must be there.
     *
     * @param owner beside whose class it lies, unless its name begins at the root, with a slash
     * @throws IllegalStateException if it is not on the class path
     */
    public static String read(Class<?> owner, String name) {
        return find(owner, name)
                .orElseThrow(() -> new IllegalStateException(name + " is not on the class path; rebuild Tongli"));
    }

    /** A text that may be there, found as {@link #read} finds it. */
    public static Optional<String> find(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
