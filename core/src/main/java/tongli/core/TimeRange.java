package tongli.core;

/** A weighted stretch of a recording, in seconds from its start. */
public record TimeRange(double fromSeconds, double toSeconds, double weight) implements Evidence {
    public TimeRange {
        Require.inRange("fromSeconds", fromSeconds, 0, toSeconds);
    }
}
