package tongli.core;

/** How soon people should be brought in. */
public enum RiskLevel implements Coded {
    NONE,
    WATCH,
    HIGH,
    IMMINENT
}
