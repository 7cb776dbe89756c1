package tongli.perception.registry.serving;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A loaded model and how many hold it: the one who has it serve, and every call under way. Whoever lets go last closes it, so that no
 * call loses its model. Safe for many threads.
 */
final class Member<A> {
    private final String digest;
    private final LoadedModel<A> model;
    private final AtomicInteger holds = new AtomicInteger(1);

    /** Held by whoever makes it. @param digest empty for what ships */
    Member(String digest, LoadedModel<A> model) {
        this.digest = digest;
        this.model = model;
    }

    String digest() {
        return digest;
    }

    LoadedModel<A> model() {
        return model;
    }

    /** @return false if it is closed, or about to be: another serves by now */
    boolean take() {
        return holds.getAndUpdate(held -> held == 0 ? 0 : held + 1) > 0;
    }

    void letGo() {
        if (holds.decrementAndGet() == 0) {
            model.close();
        }
    }
}
