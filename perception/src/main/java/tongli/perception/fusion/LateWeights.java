package tongli.perception.fusion;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.ModelId;
import tongli.core.Require;

/**
 * Weights of late fusion: quality times a reliability that bites only as far as others speak too. Immutable.
 *
 * <p>w_m = q_m · (1 − s_m · (1 − r_m)), where r_m is the modality's reliability and s_m in [0, 1] the others' share of all that is
 * known: Σ_{k≠m} q_k·I_k / Σ_k q_k·I_k with the {@linkplain BasicDistribution#information information} I. So a modality alone keeps
 * its own calibrated probabilities, one that says nothing (uniform, or of quality 0) weighs nothing, and two that speak count less
 * than twice where their errors go together.
 *
 * <p>How often a modality is right by itself stands in its calibrated probabilities, not here: r_m is what is left of it beside
 * others. It is learnt from clips whose voice and face were judged apart; see {@code docs/results/fusion.md}, also for where the
 * text's comes from.
 */
public final class LateWeights implements Weighting {
    private final Map<Modality, Double> reliability;
    private final FusionLimits limits;
    private final ModelId id;

    /** @param reliability of every modality, in [0, 1] */
    public LateWeights(Map<Modality, Double> reliability, FusionLimits limits, ModelId id) {
        this.reliability = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            this.reliability.put(
                    modality,
                    Require.inRange(
                            "the reliability of " + modality.code(),
                            reliability.getOrDefault(modality, Double.NaN),
                            0,
                            1));
        }
        this.limits = limits;
        this.id = id;
    }

    @Override
    public double[] weights(List<ModalityReading> readings) {
        double[] known = readings.stream()
                .mapToDouble(one -> one.quality() * one.distribution().information())
                .toArray();
        double all = 0;
        for (double one : known) {
            all += one;
        }
        double[] weights = new double[known.length];
        for (int i = 0; i < weights.length; i++) {
            double others = 0; // summed anew: all − known[i] would leave a rounding rest where there are none
            for (int k = 0; k < known.length; k++) {
                others += k == i ? 0 : known[k];
            }
            double share = all > 0 ? Math.min(1, others / all) : 0;
            double beside = 1 - share * (1 - reliability(readings.get(i).modality()));
            weights[i] = known[i] > 0 ? readings.get(i).quality() * beside : 0;
        }
        return weights;
    }

    /** In [0, 1]. */
    public double reliability(Modality modality) {
        return reliability.getOrDefault(modality, 0.0);
    }

    @Override
    public FusionLimits limits() {
        return limits;
    }

    @Override
    public ModelId id() {
        return id;
    }
}
