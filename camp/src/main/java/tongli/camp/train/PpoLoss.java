package tongli.camp.train;

import java.util.LinkedHashMap;
import java.util.Map;
import tongli.camp.net.Mlp;

/**
 * The loss of {@link Ppo} over one rollout, step by step: −min(ρA, clip(ρ, 1−ε, 1+ε)A) − c·H for the policy, where ρ is how many
 * times likelier the action has become and H the entropy, and ½(V − R)² for the value. For one thread.
 */
final class PpoLoss {
    private final PpoSettings settings;
    private final Rollout rollout;
    private final Mlp critic;
    private final PolicyGradient policy;
    private final Mlp.Trace value;
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
        this.critic = critic;
        this.policy = new PolicyGradient(actor);
        this.value = critic.trace();
    }

    /** Adds a step's share of the policy's gradient. */
    void addPolicy(int at, double advantage, double share, double[] gradient) {
        int action = rollout.actions()[at];
        double log = Math.log(policy.see(rollout.observations()[at])[action]);
        double ratio = Math.exp(log - rollout.logs()[at]);
        Clipped objective = new Clipped(ratio, advantage, settings.clip());
        policy.add(action, share * objective.lossByLog(), share * settings.entropy(), gradient);
        policyLoss += objective.loss();
        entropies += policy.entropy();
        divergence += ratio - 1 - (log - rollout.logs()[at]); // Schulman's k3, never below 0
        clipped += objective.isClipped() ? 1 : 0;
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
