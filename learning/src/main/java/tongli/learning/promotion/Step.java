package tongli.learning.promotion;

import tongli.core.Coded;

/** How far a promotion goes. */
public enum Step implements Coded {
    /** It reads beside the one that serves. */
    SHADOW,
    /** It answers a share. */
    CANARY,
    /** It answers everything. */
    WHOLE
}
