package tongli.server.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import tongli.core.Coded;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.RegisteredModel;

/** Measures a model against gates and lets it take a step; it is given to the server, which has nothing by which to measure. */
@FunctionalInterface
public interface Promoter {

    /** How far a model goes. */
    enum Step implements Coded {
        /** It reads beside the one that serves. */
        SHADOW,
        /** It answers a share. */
        CANARY,
        /** It answers everything. */
        WHOLE
    }

    /**
     * What is asked.
     *
     * @param gates a file
     * @param share of a canary; of any other step it is not looked at
     * @param who the id of an account, or {@code local}
     */
    record Asked(RegisteredModel model, Path gates, Step step, double share, String who, String why) {}

    /**
     * @param progress told how many texts were read
     * @throws IOException if it cannot be measured, saying why; nothing is decided then
     */
    Decision promote(ModelRegistry registry, Asked asked, IntConsumer progress) throws IOException;
}
