package tongli.learning.fusion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.BasicEmotion;
import tongli.perception.fusion.BasicDistribution;
import tongli.perception.fusion.GateWeights;
import tongli.perception.fusion.LogPool;
import tongli.perception.fusion.Modality;
import tongli.perception.fusion.ModalityReading;

/**
 * Fits a {@link GateWeights}: the cross-entropy of the pooled distribution, with a little of L2 towards the start, down the whole gradient
 * by Adam. It starts where every modality counts alike and fully, and takes no chance: the same rows give the same bits.
 *
 * <p>Source: Kingma and Ba, ICLR 2015. Not safe for many threads.
 */
final class GateFit {
    private static final int STEPS = 600;
    private static final double RATE = 0.05;
    private static final double FIRST_DECAY = 0.9;
    private static final double SECOND_DECAY = 0.999;
    private static final double TINY = 1e-8;

    /** Per row: a prior worth about one row in a hundred. */
    private static final double L2 = 0.01;

    private static final int FEATURES = GateWeights.FEATURES.size();
    private static final int MODALITIES = Modality.values().length;
    private static final int SIZE =
            MODALITIES * FEATURES + MODALITIES; // θ of each modality, then the logarithms of the scales

    private final List<Seen> rows = new ArrayList<>();

    /** A row as the gate sees it: modality numbers, features, logarithms of probabilities, qualities. */
    @SuppressWarnings("ArrayRecordComponent") // read in a loop, never compared
    private record Seen(int[] modalities, double[][] features, double[][] logs, double[] qualities, int truth) {

        static Seen of(FusionRow row) {
            List<ModalityReading> readings = row.readings();
            int size = readings.size();
            Seen seen = new Seen(
                    new int[size],
                    new double[size][],
                    new double[size][BasicDistribution.SIZE],
                    new double[size],
                    row.label().ordinal());
            for (int i = 0; i < size; i++) {
                ModalityReading reading = readings.get(i);
                seen.modalities[i] = reading.modality().ordinal();
                seen.features[i] = GateWeights.features(readings, i);
                seen.qualities[i] = reading.quality();
                for (BasicEmotion emotion : BasicEmotion.values()) {
                    seen.logs[i][emotion.ordinal()] = StrictMath.log(
                            Math.max(LogPool.FLOOR, reading.distribution().probability(emotion)));
                }
            }
            return seen;
        }
    }

    private GateFit(List<FusionRow> rows) {
        rows.forEach(row -> this.rows.add(Seen.of(row)));
    }

    /**
     * As {@link GateWeights} takes them.
     *
     * @param weights shape (5) a modality
     * @param scales shape (3)
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Fitted(Map<Modality, double[]> weights, double[] scales) {}

    /** @param rows at least one */
    static Fitted fit(List<FusionRow> rows) {
        double[] found = new GateFit(rows).descend();
        Map<Modality, double[]> weights = new EnumMap<>(Modality.class);
        double[] scales = new double[MODALITIES];
        for (Modality modality : Modality.values()) {
            double[] own = new double[FEATURES];
            for (int f = 0; f < FEATURES; f++) {
                own[f] = LateFile.number(found[modality.ordinal() * FEATURES + f]);
            }
            weights.put(modality, own);
            scales[modality.ordinal()] =
                    LateFile.number(StrictMath.exp(found[MODALITIES * FEATURES + modality.ordinal()]));
        }
        return new Fitted(weights, scales);
    }

    private static double[] start() {
        double[] start = new double[SIZE];
        for (int count = 1; count <= MODALITIES; count++) {
            start[MODALITIES * FEATURES + count - 1] = StrictMath.log(count); // as many readings, as much weight
        }
        return start;
    }

    private double[] descend() {
        double[] start = start();
        double[] at = start.clone();
        double[] first = new double[SIZE];
        double[] second = new double[SIZE];
        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = gradient(at);
            for (int i = 0; i < SIZE; i++) {
                double slope = gradient[i] / rows.size() + L2 * (at[i] - start[i]);
                first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * slope;
                second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * slope * slope;
                double bare = first[i] / (1 - StrictMath.pow(FIRST_DECAY, step));
                double size = Math.sqrt(second[i] / (1 - StrictMath.pow(SECOND_DECAY, step)));
                at[i] -= RATE * bare / (size + TINY);
            }
        }
        return at;
    }

    /** Of the sum of log losses over all rows. */
    private double[] gradient(double[] at) {
        double[] gradient = new double[SIZE];
        for (Seen row : rows) {
            add(row, at, gradient);
        }
        return gradient;
    }

    private static void add(Seen row, double[] at, double[] gradient) {
        int size = row.modalities.length;
        double[] gate = new double[size];
        for (int m = 0; m < size; m++) {
            for (int f = 0; f < FEATURES; f++) {
                gate[m] += at[row.modalities[m] * FEATURES + f] * row.features[m][f];
            }
        }
        softmax(gate);
        int scaleAt = MODALITIES * FEATURES + size - 1;
        double scale = StrictMath.exp(at[scaleAt]);
        double[] said = new double[BasicDistribution.SIZE];
        for (int m = 0; m < size; m++) {
            for (int label = 0; label < said.length; label++) {
                said[label] += scale * gate[m] * row.qualities[m] * row.logs[m][label];
            }
        }
        softmax(said);
        said[row.truth] -= 1; // now the slope of the loss in each logit
        double[] slopes = new double[size]; // in q_m · gate_m
        double mean = 0;
        for (int m = 0; m < size; m++) {
            for (int label = 0; label < said.length; label++) {
                slopes[m] += scale * said[label] * row.logs[m][label];
            }
            slopes[m] *= row.qualities[m];
            mean += gate[m] * slopes[m];
        }
        gradient[scaleAt] += mean;
        for (int m = 0; m < size; m++) {
            for (int f = 0; f < FEATURES; f++) {
                gradient[row.modalities[m] * FEATURES + f] += row.features[m][f] * gate[m] * (slopes[m] - mean);
            }
        }
    }

    private static void softmax(double[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            highest = Math.max(highest, logit);
        }
        double whole = 0;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = StrictMath.exp(logits[i] - highest);
            whole += logits[i];
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= whole;
        }
    }
}
