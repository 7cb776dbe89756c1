package tongli.coaching.miti;

import tongli.core.Coded;

/** Where a figure lies by the thresholds of MITI 4.2.1. */
public enum MitiLevel implements Coded {
    BELOW_FAIR,
    FAIR,
    GOOD
}
