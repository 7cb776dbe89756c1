package tongli.perception.voice.emotion;

import tongli.core.Require;

/**
 * How somebody's neutral voice differs from other people's. Says much of who speaks: it stays with the speaker. The array is not to be
 * changed.
 *
 * @param utterances from how many it was estimated
 * @param offset one a feature, in the feature's unit
 */
public record SpeakerBaseline(int utterances, double[] offset) {
    public SpeakerBaseline {
        Require.inRange("utterances", utterances, 1, Integer.MAX_VALUE);
        VoiceNumbers.require("offset", offset);
    }

    /** Features as they would be if the speaker were like others. @return the caller's own */
    public double[] takenFrom(double[] features) {
        double[] relative = new double[offset.length];
        for (int i = 0; i < offset.length; i++) {
            relative[i] = features[i] - offset[i];
        }
        return relative;
    }
}
