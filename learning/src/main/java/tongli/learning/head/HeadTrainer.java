package tongli.learning.head;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import tongli.perception.text.HeadWeights;

/**
 * Fits {@link HeadWeights} in plain Java: AdamW over the hidden layer, Adagrad over the n-gram layer, dropout, and early
 * stopping by a score that the caller takes on the tuning part.
 *
 * <p>Each set has its own bias while fitting, so that one set's label frequencies do not colour another's; the finished
 * head carries their mean. The same rows and options give the same weights, whatever the number of cores: threads share
 * work by rows of a matrix, never within a sum.
 */
public final class HeadTrainer {
    private final HeadOptions options;
    private final Consumer<String> progress;

    public HeadTrainer(HeadOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * @param labels how many labels each target has
     * @param score of the weights so far on the tuning part, larger is better
     */
    public HeadWeights fit(List<TrainingRow> rows, int labels, ToDoubleFunction<HeadWeights> score) {
        HeadState state = HeadState.start(rows, labels, options);
        HeadLoss loss = new HeadLoss(labelWeights(rows, labels));
        SplittableRandom random = new SplittableRandom(options.seed());
        int batches = (rows.size() + options.batch() - 1) / options.batch();
        int step = 0;
        double best = Double.NEGATIVE_INFINITY;
        HeadWeights kept = null;
        int since = 0;
        for (int epoch = 1; epoch <= options.epochs() && since < options.patience(); epoch++) {
            int[] order = shuffled(rows.size(), random.split());
            for (int batch = 0; batch < batches; batch++) {
                List<TrainingRow> chosen = Arrays.stream(
                                order, batch * options.batch(), Math.min(rows.size(), (batch + 1) * options.batch()))
                        .mapToObj(rows::get)
                        .toList();
                step++;
                double rate = options.learningRate() * (1 - 0.95 * step / ((double) batches * options.epochs()));
                state.step(chosen, loss, rate, step, random.split());
            }
            HeadWeights now = state.toWeights();
            double reached = score.applyAsDouble(now);
            progress.accept("epoch %d of %d: score %.4f%s"
                    .formatted(epoch, options.epochs(), reached, reached > best ? ", the best so far" : ""));
            since++;
            if (reached > best || kept == null) {
                best = reached;
                kept = now;
                since = 0;
            }
        }
        if (kept == null) {
            throw new AssertionError("there is at least one epoch");
        }
        return kept;
    }

    private double[] labelWeights(List<TrainingRow> rows, int labels) {
        double[] weights = new double[labels];
        for (int label = 0; label < labels; label++) {
            int at = label;
            double said = rows.stream().filter(row -> row.example().says(at)).count();
            weights[label] = said == 0 ? 1 : StrictMath.pow(rows.size() / (labels * said), options.classWeightPower());
        }
        return weights;
    }

    private static int[] shuffled(int length, SplittableRandom random) {
        int[] order = IntStream.range(0, length).toArray();
        for (int i = length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }
}
