package tongli.perception.words;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cutter that loads when it is first asked for. A load that fails is not tried again, for libraries that failed half-way do not load
 * twice; each who asks learns why. Safe for many threads; who asks while it loads waits.
 */
final class Loading {
    private final String what;
    private final Supplier<WordCutter> source;
    private @Nullable WordCutter loaded;
    private @Nullable Throwable failure;

    Loading(String what, Supplier<WordCutter> source) {
        this.what = what;
        this.source = source;
    }

    /** @throws IllegalStateException if it cannot be loaded, with the cause of the first failure */
    synchronized WordCutter get() {
        if (loaded == null && failure == null) {
            try {
                loaded = source.get();
            } catch (RuntimeException | LinkageError failed) {
                failure = failed;
            }
        }
        if (loaded == null) {
            throw new IllegalStateException(
                    "the words of %s could not be loaded: %s".formatted(what, failure), failure);
        }
        return loaded;
    }
}
