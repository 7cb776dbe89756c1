package tongli.perception.fusion;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.ModelId;
import tongli.core.Require;

/**
 * Weights of a learnt gate: which modality to listen to, told from how sure each is, how good its signal is and how far it agrees
 * with the others. Made by {@code ./tongli learn train --task fusion}. Immutable.
 *
 * <p>w_m = q_m · scale_n · softmax_m(θ_m · f_m), where n is how many readings there are and f_m has one value for each of
 * {@link #FEATURES}.
 *
 * <p>Source: the mixture of experts' gate, Jacobs et al., Neural Computation 3(1), 1991.
 */
public final class GateWeights implements Weighting {
    /** What the gate sees of each reading, in order: 1; entropy / log 7; the highest probability; quality; 1 − the mean divergence from the others. */
    public static final List<String> FEATURES = List.of("one", "entropy", "highest", "quality", "agreement");

    /** The {@code kind} of its file. */
    public static final String KIND = "fusion-gate";

    /** Beyond these a gate was not learnt but typed. */
    private static final double MOST_WEIGHT = 1e3;

    private static final double MOST_SCALE = 20;

    private final Map<Modality, double[]> weights;
    private final double[] scales;
    private final FusionLimits limits;
    private final ModelId id;

    /**
     * @param weights shape (5) for every modality, one for each of {@link #FEATURES}
     * @param scales shape (3), each in [0, {@value #MOST_SCALE}]: the sum of weights where there are one, two and three readings of quality 1
     */
    public GateWeights(Map<Modality, double[]> weights, double[] scales, FusionLimits limits, ModelId id) {
        this.weights = new EnumMap<>(Modality.class);
        for (Modality modality : Modality.values()) {
            double[] own = weights.getOrDefault(modality, new double[0]);
            if (own.length != FEATURES.size()) {
                throw new IllegalArgumentException("%d weights of %s; give %d, one a feature"
                        .formatted(own.length, modality.code(), FEATURES.size()));
            }
            double[] kept = own.clone();
            for (double weight : kept) {
                Require.inRange("a weight of " + modality.code(), weight, -MOST_WEIGHT, MOST_WEIGHT);
            }
            this.weights.put(modality, kept);
        }
        if (scales.length != Modality.values().length) {
            throw new IllegalArgumentException("%d scales; give %d".formatted(scales.length, Modality.values().length));
        }
        this.scales = scales.clone();
        for (double scale : this.scales) {
            Require.inRange("a scale", scale, 0, MOST_SCALE);
        }
        this.limits = limits;
        this.id = id;
    }

    /** @throws IOException if the file cannot be read or is none; the message names the field and what to do */
    public static GateWeights read(Path path) throws IOException {
        FusionFile file = FusionFile.read(path, KIND);
        return new GateWeights(
                file.numbersByModality("weights", FEATURES.size(), -MOST_WEIGHT, MOST_WEIGHT),
                file.numbers("scales", Modality.values().length, 0, MOST_SCALE),
                file.limits(),
                file.id(KIND));
    }

    /** What the gate sees of one of several readings: one value for each of {@link #FEATURES}, each in [0, 1]. */
    public static double[] features(List<ModalityReading> readings, int which) {
        ModalityReading own = readings.get(which);
        double divergence = 0;
        for (int i = 0; i < readings.size(); i++) {
            divergence += i == which
                    ? 0
                    : own.distribution().divergence(readings.get(i).distribution());
        }
        return new double[] {
            1,
            1 - own.distribution().information(),
            own.distribution().probability(own.distribution().dominant()),
            own.quality(),
            1 - divergence / Math.max(1, readings.size() - 1)
        };
    }

    @Override
    public double[] weights(List<ModalityReading> readings) {
        double[] shares = new double[readings.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            double[] features = features(readings, i);
            double[] own = weights.getOrDefault(readings.get(i).modality(), features);
            for (int f = 0; f < features.length; f++) {
                shares[i] += own[f] * features[f];
            }
            highest = Math.max(highest, shares[i]);
        }
        double whole = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = StrictMath.exp(shares[i] - highest);
            whole += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= readings.get(i).saysSomething()
                    ? readings.get(i).quality() * scales[shares.length - 1] / whole
                    : 0; // an even distribution would change nothing in the pool, but lend its evidence and intensity
        }
        return shares;
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
