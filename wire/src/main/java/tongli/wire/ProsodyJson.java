package tongli.wire;

import tongli.expression.Prosody;

/** How a line is spoken, each relative to the speaker's usual way, which is 1. */
public record ProsodyJson(double rate, double pitch, double range, double volume, double pauses) {
    public static ProsodyJson of(Prosody prosody) {
        return new ProsodyJson(prosody.rate(), prosody.pitch(), prosody.range(), prosody.volume(), prosody.pauses());
    }
}
