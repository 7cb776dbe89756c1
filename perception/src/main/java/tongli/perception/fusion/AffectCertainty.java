package tongli.perception.fusion;

import tongli.core.Require;

/**
 * How far a reading can be relied on in each dimension of affect, in [0, 1]: 0 says nothing, 1 is as good as known. A natural
 * measure is the concordance that the reader reached on texts, recordings or pictures kept apart.
 */
public record AffectCertainty(double valence, double arousal, double dominance) {
    public AffectCertainty {
        Require.inRange("valence", valence, 0, 1);
        Require.inRange("arousal", arousal, 0, 1);
        Require.inRange("dominance", dominance, 0, 1);
    }
}
