package tongli.server.oncall;

import tongli.core.Coded;

/** What became of an event. Added, never renamed. */
public enum OnCallState implements Coded {
    /** It is to be told, or being told. */
    PENDING,
    /** The receiver has it. */
    TOLD,
    /** It could not be told, and nobody tries any more. */
    GIVEN_UP,
    /** The person took their consent back before it was told. */
    WITHHELD
}
