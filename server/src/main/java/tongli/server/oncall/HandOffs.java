package tongli.server.oncall;

import org.slf4j.LoggerFactory;
import tongli.core.RiskLevel;

/** Is told that practice stopped for whoever asks, because they spoke of their own life. */
@FunctionalInterface
public interface HandOffs {

    /** @param keep keeps the turn at which it did; what is written down of it is kept with that, or neither is */
    void stopped(RiskLevel level, Runnable keep);

    /** Where the words at which it stopped are not stored. People to call are shown whatever happens here: a failure is written into the log. */
    default void stoppedUnkept(RiskLevel level) {
        try {
            stopped(level, () -> {});
        } catch (RuntimeException failed) {
            LoggerFactory.getLogger(HandOffs.class)
                    .atError()
                    .addKeyValue("failure", failed.getClass().getName())
                    .log("it could not be written down that practice stopped; nobody on call is told");
        }
    }

    /** Where there are no accounts, there is nobody to be told and no log. */
    static HandOffs ofNobody() {
        return (level, keep) -> keep.run();
    }
}
