package tongli.learning.head;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import tongli.perception.text.HeadWeights;

/** The parameters of a head while it is being fitted, over standardised features. */
final class HeadState {
    private final HeadOptions options;
    private final int inputs;
    private final int outputs;
    private final int labels;
    private final float[] centre;
    private final float[] spread;
    private final AdamW first;
    private final AdamW firstBias;
    private final AdamW second;
    private final AdamW secondBias;
    private final AdamW[] domainBias;
    private final float[] wide;
    private final float[] wideSquares;

    private HeadState(HeadOptions options, int labels, int domains, float[] centre, float[] spread) {
        this.options = options;
        this.labels = labels;
        this.inputs = centre.length;
        this.outputs = HeadWeights.outputs(labels);
        this.centre = centre;
        this.spread = spread;
        SplittableRandom random = new SplittableRandom(options.seed() ^ 0x5DEECE66DL);
        int hidden = options.hidden();
        first = new AdamW(gaussian(inputs * hidden, Math.sqrt(2.0 / inputs), random), options.weightDecay());
        firstBias = new AdamW(new float[hidden], 0);
        second = new AdamW(gaussian(hidden * outputs, Math.sqrt(1.0 / hidden), random), options.weightDecay());
        secondBias = new AdamW(new float[outputs], 0);
        domainBias = new AdamW[domains];
        for (int i = 0; i < domains; i++) {
            domainBias[i] = new AdamW(new float[outputs], 0);
        }
        wide = new float[(1 << options.wideBits()) * outputs];
        wideSquares = new float[1 << options.wideBits()];
    }

    static HeadState start(List<TrainingRow> rows, int labels, HeadOptions options) {
        int inputs = rows.get(0).features().length;
        double[] sum = new double[inputs];
        double[] squares = new double[inputs];
        for (TrainingRow row : rows) {
            for (int i = 0; i < inputs; i++) {
                sum[i] += row.features()[i];
                squares[i] += (double) row.features()[i] * row.features()[i];
            }
        }
        float[] centre = new float[inputs];
        float[] spread = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            double mean = sum[i] / rows.size();
            centre[i] = (float) mean;
            spread[i] = (float) Math.sqrt(Math.max(1e-6, squares[i] / rows.size() - mean * mean));
        }
        int domains = rows.stream().mapToInt(TrainingRow::domain).max().orElseThrow() + 1;
        return new HeadState(options, labels, domains, centre, spread);
    }

    private static float[] gaussian(int length, double deviation, SplittableRandom random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            // Box and Muller; StrictMath, so that every JDK starts from the same numbers
            double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
            values[i] = (float) (deviation * radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble()));
        }
        return values;
    }

    void step(List<TrainingRow> batch, HeadLoss loss, double rate, int step, SplittableRandom random) {
        int size = batch.size();
        int hidden = options.hidden();
        float[][] x = new float[size][];
        float[][] layer = new float[size][];
        float[][] gradients = new float[size][];
        float[][] back = new float[size][];
        boolean[][] silent = new boolean[size][hidden];
        for (boolean[] row : silent) {
            for (int j = 0; j < hidden; j++) {
                row[j] = random.nextDouble() < options.dropout();
            }
        }
        float keep = (float) (1 / (1 - options.dropout()));
        IntStream.range(0, size).parallel().forEach(b -> {
            TrainingRow row = batch.get(b);
            x[b] = standardised(row.features());
            layer[b] = hiddenLayer(x[b], silent[b], keep);
            float[] logits = secondBias.values.clone();
            addScaled(logits, domainBias[row.domain()].values, 0, 1);
            for (int j = 0; j < hidden; j++) {
                if (layer[b][j] != 0) {
                    addScaled(logits, second.values, j * outputs, layer[b][j]);
                }
            }
            for (int bucket : row.buckets()) {
                addScaled(logits, wide, bucket * outputs, share(row));
            }
            loss.toGradient(logits, row.example(), row.weight() / size);
            gradients[b] = logits;
            back[b] = hiddenGradient(layer[b], logits, keep);
        });
        updateDense(x, layer, gradients, back, rate, step);
        updateBiases(batch, gradients, rate, step);
        updateWide(batch, gradients);
    }

    private float[] hiddenLayer(float[] x, boolean[] silent, float keep) {
        float[] layer = firstBias.values.clone();
        for (int i = 0; i < inputs; i++) {
            addScaled(layer, first.values, i * layer.length, x[i]);
        }
        for (int j = 0; j < layer.length; j++) {
            layer[j] = silent[j] ? 0 : Math.max(0, layer[j]) * keep;
        }
        return layer;
    }

    private float[] hiddenGradient(float[] layer, float[] gradient, float keep) {
        float[] back = new float[layer.length];
        for (int j = 0; j < layer.length; j++) {
            if (layer[j] > 0) {
                float sum = 0;
                for (int o = 0; o < outputs; o++) {
                    sum += gradient[o] * second.values[j * outputs + o];
                }
                back[j] = sum * keep;
            }
        }
        return back;
    }

    private void updateDense(float[][] x, float[][] layer, float[][] gradients, float[][] back, double rate, int step) {
        int hidden = options.hidden();
        IntStream.range(0, inputs).parallel().forEach(i -> {
            float[] gradient = new float[hidden];
            for (int b = 0; b < x.length; b++) {
                addScaled(gradient, back[b], 0, x[b][i]);
            }
            first.update(i * hidden, gradient, rate, step);
        });
        for (int j = 0; j < hidden; j++) {
            float[] gradient = new float[outputs];
            for (int b = 0; b < x.length; b++) {
                addScaled(gradient, gradients[b], 0, layer[b][j]);
            }
            second.update(j * outputs, gradient, rate, step);
        }
        firstBias.update(0, sumOf(back), rate, step);
        secondBias.update(0, sumOf(gradients), rate, step);
    }

    private void updateBiases(List<TrainingRow> batch, float[][] gradients, double rate, int step) {
        for (int domain = 0; domain < domainBias.length; domain++) {
            float[] gradient = new float[outputs];
            for (int b = 0; b < gradients.length; b++) {
                if (batch.get(b).domain() == domain) {
                    addScaled(gradient, gradients[b], 0, 1);
                }
            }
            domainBias[domain].update(0, gradient, rate, step);
        }
    }

    private void updateWide(List<TrainingRow> batch, float[][] gradients) {
        for (int b = 0; b < gradients.length; b++) {
            float share = share(batch.get(b));
            float square = 0;
            for (float value : gradients[b]) {
                square += value * value * share * share / outputs;
            }
            for (int bucket : batch.get(b).buckets()) {
                wideSquares[bucket] += square;
                float rate = (float) (options.wideRate() / (Math.sqrt(wideSquares[bucket]) + 1e-8));
                addScaled(wide, bucket * outputs, gradients[b], -rate * share);
            }
        }
    }

    private static float share(TrainingRow row) {
        return (float) (1 / Math.sqrt(Math.max(1, row.buckets().length)));
    }

    private float[] standardised(float[] features) {
        float[] x = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            x[i] = (features[i] - centre[i]) / spread[i];
        }
        return x;
    }

    private static float[] sumOf(float[][] rows) {
        float[] sum = new float[rows[0].length];
        for (float[] row : rows) {
            addScaled(sum, row, 0, 1);
        }
        return sum;
    }

    private static void addScaled(float[] sum, float[] rows, int from, float factor) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += factor * rows[from + j];
        }
    }

    private static void addScaled(float[] sums, int at, float[] row, float factor) {
        for (int j = 0; j < row.length; j++) {
            sums[at + j] += factor * row[j];
        }
    }

    /** A copy that reads raw features: the standardisation goes into the first layer. */
    HeadWeights toWeights() {
        int hidden = options.hidden();
        float[] folded = new float[first.values.length];
        float[] bias = firstBias.values.clone();
        for (int i = 0; i < inputs; i++) {
            for (int j = 0; j < hidden; j++) {
                folded[i * hidden + j] = first.values[i * hidden + j] / spread[i];
                bias[j] -= folded[i * hidden + j] * centre[i];
            }
        }
        float[] last = secondBias.values.clone();
        for (AdamW domain : domainBias) {
            addScaled(last, domain.values, 0, 1f / domainBias.length);
        }
        return new HeadWeights(
                inputs, hidden, labels, options.wideBits(), folded, bias, second.values.clone(), last, wide.clone());
    }
}
