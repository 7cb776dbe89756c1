package tongli.perception.registry.serving;

import tongli.core.Coded;
import tongli.perception.registry.ModelState;
import tongli.perception.registry.Slot;

/**
 * Is told what models that a registry has serve do, as they do it: nothing that anybody wrote, and of whom it was asked. Called from the
 * threads of readers, so implementations are quick, throw nothing and are safe for many threads.
 */
public interface ServedWatch {
    /** Looks away. */
    ServedWatch NONE = new ServedWatch() {};

    /** @param part serving, canary or shadow @param uncertain whether it abstained */
    default void answered(Slot slot, ModelState part, long nanos, boolean uncertain) {}

    /** It failed; of a canary, another answers. */
    default void failed(Slot slot, ModelState part) {}

    /** What came of comparing a shadow with what answered. */
    default void compared(Slot slot, Compared how) {}

    /** A shadow beside what answered. */
    enum Compared implements Coded {
        SAME,
        DIFFERS,
        /** Not compared, for the shadow is slower than requests come. */
        DROPPED
    }
}
