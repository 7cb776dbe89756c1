package tongli.perception.registry.serving;

import tongli.core.EmotionQuery;

/** A model that is ready to read. Safe for many threads; closed when no call is under way. @param <A> what it says */
public interface LoadedModel<A> extends AutoCloseable {

    A read(EmotionQuery query);

    @Override
    void close();
}
