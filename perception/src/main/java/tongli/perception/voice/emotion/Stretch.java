package tongli.perception.voice.emotion;

import tongli.core.Require;

/** Where somebody speaks in a recording, in seconds from its beginning. */
public record Stretch(double fromSeconds, double toSeconds) {
    public Stretch {
        Require.inRange("toSeconds", toSeconds, 0, Double.MAX_VALUE);
        Require.inRange("fromSeconds", fromSeconds, 0, toSeconds);
    }

    public double seconds() {
        return toSeconds - fromSeconds;
    }
}
