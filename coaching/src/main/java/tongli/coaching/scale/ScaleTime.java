package tongli.coaching.scale;

import tongli.core.Coded;

/** When somebody fills in a scale: before they practise, and afterwards. */
public enum ScaleTime implements Coded {
    BEFORE,
    AFTER
}
