package tongli.learning.fusion;

import java.util.Arrays;
import tongli.core.BasicEmotion;
import tongli.perception.fusion.BasicDistribution;

/** Made-up distributions. Stateless. */
final class SureOf {
    private SureOf() {}

    /** One label with that probability, all others alike. */
    static BasicDistribution label(BasicEmotion label, double probability) {
        double[] made = new double[BasicDistribution.SIZE];
        Arrays.fill(made, (1 - probability) / (made.length - 1));
        made[label.ordinal()] = probability;
        return BasicDistribution.of(made);
    }
}
