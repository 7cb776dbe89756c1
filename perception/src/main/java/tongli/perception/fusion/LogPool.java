package tongli.perception.fusion;

import java.util.List;
import tongli.core.BasicEmotion;

/**
 * The logarithmic opinion pool: p(label) ∝ Π_m p_m(label)^w_m. Stateless.
 *
 * <p>With weights of 1 it is Bayes' rule for readings that err independently, before the prior in which all labels are as likely;
 * weights below 1 discount what two of them would count twice.
 *
 * <p>Source: Genest and Zidek, Statistical Science 1(1), 1986; Hinton, Neural Computation 14(8), 2002 (products of experts).
 */
public final class LogPool {
    /** No reading can rule a label out by itself: what it holds less likely than this counts as this. */
    public static final double FLOOR = 1e-3;

    private LogPool() {}

    /**
     * @param distributions at least one, in an order that the caller keeps fixed: sums of rounded numbers hang on it
     * @param weights one a distribution, each at least 0
     */
    public static BasicDistribution pool(List<BasicDistribution> distributions, double[] weights) {
        double[] logs = new double[BasicDistribution.SIZE];
        double highest = Double.NEGATIVE_INFINITY;
        for (BasicEmotion emotion : BasicEmotion.values()) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i]
                        * StrictMath.log(Math.max(FLOOR, distributions.get(i).probability(emotion)));
            }
            logs[emotion.ordinal()] = sum;
            highest = Math.max(highest, sum);
        }
        double whole = 0;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = StrictMath.exp(logs[i] - highest);
            whole += logs[i];
        }
        for (int i = 0; i < logs.length; i++) {
            logs[i] /= whole;
        }
        return BasicDistribution.normalised(logs);
    }

    /**
     * The same with no label more probable than {@code ceiling}; what it gives up is shared among the others as they stand.
     *
     * @param ceiling at least 1 / {@value BasicDistribution#SIZE}
     */
    static BasicDistribution held(BasicDistribution pooled, double ceiling) {
        int top = pooled.dominant().ordinal();
        double[] held = pooled.toArray();
        double rest = 1 - held[top];
        if (held[top] <= ceiling) {
            return pooled;
        }
        for (int i = 0; i < held.length; i++) {
            double share = rest > 0 ? held[i] / rest : 1.0 / (held.length - 1);
            held[i] = i == top ? ceiling : (1 - ceiling) * share;
        }
        return BasicDistribution.normalised(held);
    }
}
