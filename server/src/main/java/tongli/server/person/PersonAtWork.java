package tongli.server.person;

import java.util.Optional;
import java.util.function.Supplier;

/** Whoever asks; or, on a thread that works outside a request, the person in whose name it was told to. Safe for many threads. */
public final class PersonAtWork implements CurrentPerson {

    private final CurrentPerson asking;
    private final ThreadLocal<Optional<String>> named = ThreadLocal.withInitial(Optional::empty);

    /** @param asking whoever asks, of requests */
    public PersonAtWork(CurrentPerson asking) {
        this.asking = asking;
    }

    @Override
    public String id() {
        return named.get().orElseGet(asking::id);
    }

    /** Does a piece of work in somebody's name, on this thread. */
    public <T> T as(String person, Supplier<T> work) {
        named.set(Optional.of(person));
        try {
            return work.get();
        } finally {
            named.remove();
        }
    }
}
