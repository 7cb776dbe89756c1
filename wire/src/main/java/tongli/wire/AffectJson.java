package tongli.wire;

import tongli.core.Affect;

/** A point in affect space, each in [-1, 1]. */
public record AffectJson(double valence, double arousal, double dominance) {
    public static AffectJson of(Affect affect) {
        return new AffectJson(affect.valence(), affect.arousal(), affect.dominance());
    }
}
