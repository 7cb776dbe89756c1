package tongli.perception.fusion;

import tongli.core.Require;

/**
 * What a fused reading may claim, learnt from fused readings whose truth was known.
 *
 * @param ceiling the most confidence that agreement can give, in [0, 1]: how often the surest agreeing readings were right. A
 *     modality that is surer by itself keeps its confidence, for there the claim is its own.
 * @param abstainBelow a dominant label that is less probable is uncertain, in [0, 1]
 */
public record FusionLimits(double ceiling, double abstainBelow) {
    public FusionLimits {
        Require.inRange("ceiling", ceiling, 0, 1);
        Require.inRange("abstainBelow", abstainBelow, 0, 1);
    }
}
