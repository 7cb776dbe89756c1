package tongli.camp.train;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.camp.net.Categorical;
import tongli.camp.net.Mlp;

/**
 * The loss of {@link Ppo} over one rollout, step by step: −min(ρA, clip(ρ, 1−ε, 1+ε)A) − c·H for the policy, where ρ is how many
 * times likelier the action has become and H the entropy, and ½(V − R)² for the value. For one thread.
 */
final class PpoLoss {
    private final PpoSettings settings;
    private final Rollout rollout;
    private final Mlp actor;
    private final Mlp critic;
    private final Mlp.Trace scores;
    private final Mlp.Trace value;
    private final double[] slope;
    private final double[] valueSlope = new double[1];
    private double policyLoss;
    private double valueLoss;
    private double entropies;
    private double divergence;
    private long clipped;
    private long count;

    PpoLoss(PpoSettings settings, Rollout rollout, Mlp actor, Mlp critic) {
        this.settings = settings;
        this.rollout = rollout;
        this.actor = actor;
        this.critic = critic;
        this.scores = actor.trace();
        this.value = critic.trace();
        this.slope = new double[scores.output().length];
    }

    /** Adds a step's share of the policy's gradient. */
    void addPolicy(int at, double advantage, double share, double[] gradient) {
        double[] probabilities = Categorical.probabilities(actor.forward(rollout.observations()[at], scores));
        int action = rollout.actions()[at];
        double log = Math.log(probabilities[action]);
        double ratio = Math.exp(log - rollout.logs()[at]);
        double entropy = Categorical.entropy(probabilities);
        boolean isClipped = advantage > 0 ? ratio > 1 + settings.clip() : ratio < 1 - settings.clip();
        double byLog = isClipped ? 0 : -advantage * ratio;
        for (int j = 0; j < slope.length; j++) {
            double p = probabilities[j];
            double ofEntropy = p > 0 ? -p * (Math.log(p) + entropy) : 0;
            slope[j] = share * (byLog * ((j == action ? 1 : 0) - p) - settings.entropy() * ofEntropy);
        }
        actor.backward(scores, slope, gradient);
        double held = Math.max(1 - settings.clip(), Math.min(1 + settings.clip(), ratio));
        policyLoss -= Math.min(ratio * advantage, held * advantage);
        entropies += entropy;
        divergence += ratio - 1 - (log - rollout.logs()[at]); // Schulman's k3, never below 0
        clipped += isClipped ? 1 : 0;
        count++;
    }

    /** Adds a step's share of the value's gradient. */
    void addValue(int at, double target, double share, double[] gradient) {
        double off = critic.forward(rollout.observations()[at], value)[0] - target;
        valueSlope[0] = share * off;
        critic.backward(value, valueSlope, gradient);
        valueLoss += off * off / 2;
    }

    /** What the steps so far came to, on average. */
    Map<String, Double> means() {
        Map<String, Double> means = new LinkedHashMap<>();
        means.put("train/policy_loss", policyLoss / count);
        means.put("train/value_loss", valueLoss / count);
        means.put("train/entropy", entropies / count);
        means.put("train/kl", divergence / count);
        means.put("train/clipped", (double) clipped / count);
        return means;
    }
}
