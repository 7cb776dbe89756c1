package tongli.perception.registry;

import tongli.core.Coded;

/** What a registered model does. */
public enum ModelState implements Coded {
    /** Nothing yet. */
    CANDIDATE,
    /** Reads beside the one that serves; nobody sees what it says. */
    SHADOW,
    /** Answers a share of requests. */
    CANARY,
    /** Answers. */
    SERVING,
    /** Answered once; a rollback may have it answer again. */
    RETIRED
}
