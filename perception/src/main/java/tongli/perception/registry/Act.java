package tongli.perception.registry;

import com.fasterxml.jackson.annotation.JsonValue;
import tongli.core.Coded;

/** What was decided of a model. Added, never renamed. */
public enum Act implements Coded {
    REGISTERED,
    /** A gate did not let it pass. */
    REFUSED,
    SHADOWED,
    CANARIED,
    PROMOTED,
    ROLLED_BACK,
    /** A canary, because it broke its bounds. */
    WITHDRAWN;

    @Override
    @JsonValue
    public String code() {
        return Coded.super.code();
    }
}
