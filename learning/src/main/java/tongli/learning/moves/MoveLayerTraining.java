package tongli.learning.moves;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.learning.metric.ConfusionMatrix;
import tongli.understanding.LogisticLayer;
import tongli.understanding.MoveKind;

/**
 * Trains the move layer of one language on authored examples, and says by five-fold cross-validation how well it
 * reads clauses it has not seen. Texts are lower-cased, as the reader's folded clauses are.
 */
public final class MoveLayerTraining {

    private static final int FOLDS = 5;

    private final SentenceEncoder encoder;
    private final Language language;
    private final long seed;

    public MoveLayerTraining(SentenceEncoder encoder, Language language, long seed) {
        this.encoder = encoder;
        this.language = language;
        this.seed = seed;
    }

    /**
     * @param accuracy of five-fold cross-validation
     * @param macroF1 of the same, over the kinds that have examples
     * @param temperature by which the layer's scores were divided, fitted on the held-out folds
     */
    public record Result(LogisticLayer layer, int examples, double accuracy, double macroF1, double temperature) {}

    /** @throws IllegalArgumentException if the file has faulty lines or too few examples */
    public Result train(Path file) throws IOException {
        List<MoveExample> examples = new ArrayList<>(MoveExample.read(file));
        if (examples.size() < FOLDS * 10) {
            throw new IllegalArgumentException(file + " has " + examples.size() + " examples; give at least 50");
        }
        Collections.shuffle(examples, new Random(seed));
        List<float[]> x = encoder.encodeAll(
                examples.stream()
                        .map(example -> example.clause().toLowerCase(Locale.ROOT))
                        .toList(),
                language);
        int[] y =
                examples.stream().mapToInt(example -> example.kind().ordinal()).toArray();
        double[][] held = crossValidated(x, y);
        int[] predicted = Arrays.stream(held).mapToInt(MoveLayerTraining::best).toArray();
        double temperature = temperature(held, y);
        SoftmaxRegression whole = new SoftmaxRegression(MoveKind.values().length, x.get(0).length);
        whole.fit(x, y, seed);
        List<String> labels =
                Arrays.stream(MoveKind.values()).map(MoveKind::name).toList();
        LogisticLayer layer = new LogisticLayer(
                labels,
                x.get(0).length,
                cooled(whole.weights(), temperature),
                cooled(whole.bias(), temperature),
                sha256(Files.readString(file)));
        ConfusionMatrix confusion = ConfusionMatrix.of(y, predicted, labels.size());
        return new Result(layer, examples.size(), confusion.accuracy(), confusion.macroF1(), temperature);
    }

    /** Probabilities of every example by a model that has not seen it. */
    private double[][] crossValidated(List<float[]> x, int[] y) {
        double[][] held = new double[y.length][];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<float[]> seenX = new ArrayList<>();
            List<Integer> seenY = new ArrayList<>();
            for (int i = 0; i < y.length; i++) {
                if (i % FOLDS != fold) {
                    seenX.add(x.get(i));
                    seenY.add(y[i]);
                }
            }
            SoftmaxRegression model = new SoftmaxRegression(MoveKind.values().length, x.get(0).length);
            model.fit(seenX, seenY.stream().mapToInt(Integer::intValue).toArray(), seed);
            for (int i = fold; i < y.length; i += FOLDS) {
                held[i] = model.probabilities(x.get(i));
            }
        }
        return held;
    }

    /** Temperature scaling (Guo et al., ICML 2017) by a grid search of the held-out log loss. */
    static double temperature(double[][] probabilities, int[] truth) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double candidate = 0.5; candidate <= 6; candidate += 0.1) {
            double loss = 0;
            for (int i = 0; i < truth.length; i++) {
                double sum = 0;
                for (double p : probabilities[i]) {
                    sum += StrictMath.pow(p, 1 / candidate);
                }
                loss -= StrictMath.log(StrictMath.pow(probabilities[i][truth[i]], 1 / candidate) / sum + 1e-12);
            }
            if (loss < least) {
                least = loss;
                best = candidate;
            }
        }
        return best;
    }

    private static float[] cooled(float[] values, double temperature) {
        float[] cooled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            cooled[i] = (float) (values[i] / temperature);
        }
        return cooled;
    }

    private static int best(double[] p) {
        int best = 0;
        for (int i = 1; i < p.length; i++) {
            best = p[i] > p[best] ? i : best;
        }
        return best;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
