package tongli.learning.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import tongli.core.Language;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.LabelCounts;
import tongli.learning.finetune.Learner;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;
import tongli.perception.text.TextPair;

/**
 * A linear support vector machine or a logistic regression, one a label against the rest, over n-grams or words; margins become
 * log-odds by {@link Platt} on texts that the machine did not see (three folds of the training part; variants of a text are in
 * the fold of that text).
 *
 * <p>A text whose target is not known does not train that label.
 *
 * @param route {@link Route#SVM} or {@link Route#LOGISTIC}
 * @param counted what of a text counts
 * @param cost of an error beside the weights' length, above 0
 * @param balance how far rare labels weigh more, [0, 1]
 */
public record LinearLearner(
        Route route,
        Language language,
        TextFeatures counted,
        double cost,
        double balance,
        long seed,
        FineTuner.Progress progress)
        implements Learner {
    private static final int FOLDS = 3;
    private static final int MOST_FEATURES = 200_000;
    private static final int MOST_WEIGHTS = 50_000_000;

    @Override
    public Map<String, String> about() {
        Map<String, String> about = new LinkedHashMap<>();
        about.put("model", route.code());
        about.put("features", counted.code());
        about.put("cost", Double.toString(cost));
        about.put("balance", Double.toString(balance));
        return about;
    }

    @Override
    public Learnt learn(TaskHead head, List<TaskText> training, List<TaskText> tuning, FineTuner.Judge judge) {
        int labels = head.labels().size();
        List<String> texts = training.stream().map(TaskText::whole).toList();
        TfIdf features = TfIdf.fit(counted, language, texts, Math.min(MOST_FEATURES, MOST_WEIGHTS / labels));
        TribuoLinear machine = new TribuoLinear(route, cost, seed, features.features(), features.all(texts));
        LabelCounts counts = LabelCounts.of(training, 0, head);
        float[] rareness = counts.weights(balance);
        float[] weights = new float[labels * features.features()];
        float[] bias = new float[labels];
        for (int label = 0; label < labels; label++) {
            Fitted fitted = fit(machine, training, label, rareness[label]);
            System.arraycopy(fitted.weights(), 0, weights, label * features.features(), features.features());
            bias[label] = (float) fitted.bias();
            progress.part(label + 1, labels, "labels fitted");
        }
        LinearModel model = new LinearModel(features, weights, bias);
        float[][] tuned = tuning.stream().map(text -> model.of(text.pair())).toArray(float[][]::new);
        return new Learnt(route.code(), model.tensors(), tuned);
    }

    /** One label's weights, by which log-odds are told. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Fitted(float[] weights, double bias) {
        public double margin(SparseText text) {
            return text.dot(weights, 0) + bias;
        }

        private Fitted as(Platt platt) {
            float[] scaled = new float[weights.length];
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] = (float) (weights[i] * platt.slope());
            }
            return new Fitted(scaled, platt.logit(bias));
        }
    }

    private Fitted fit(TribuoLinear machine, List<TaskText> training, int label, float rareness) {
        boolean[] held = new boolean[training.size()];
        List<Integer> known = new ArrayList<>();
        int holding = 0;
        for (int row = 0; row < held.length; row++) {
            float target = training.get(row).targets().get(0)[label];
            held[row] = target > 0.5f;
            if (!Float.isNaN(target)) {
                known.add(row);
                holding += held[row] ? 1 : 0;
            }
        }
        int[] rows = known.stream().mapToInt(Integer::intValue).toArray();
        if (holding == 0 || holding == rows.length) {
            // nothing tells such texts apart: the share of those that hold, with one more of each against certainty
            return new Fitted(
                    new float[machine.features()], StrictMath.log((holding + 1.0) / (rows.length - holding + 1.0)));
        }
        return machine.fit(rows, held, rareness).as(platt(machine, rows, folds(rows, training), held, rareness));
    }

    /** Which fold each row is in: a text and its variants in one, or margins would be judged on near copies. */
    static int[] folds(int[] rows, List<TaskText> training) {
        Map<TextPair, Integer> numbers = new HashMap<>();
        return IntStream.of(rows)
                .map(row -> {
                    TaskText text = training.get(row);
                    TextPair source = new TextPair(text.before(), text.source());
                    int next = numbers.size();
                    return numbers.computeIfAbsent(source, first -> next) % FOLDS;
                })
                .toArray();
    }

    private static Platt platt(TribuoLinear machine, int[] rows, int[] folds, boolean[] held, float rareness) {
        List<Double> margins = new ArrayList<>();
        List<Boolean> truths = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int apart = fold;
            int[] seen = chosen(rows, place -> folds[place] != apart);
            long holding = IntStream.of(seen).filter(row -> held[row]).count();
            if (holding > 0 && holding < seen.length) {
                Fitted fitted = machine.fit(seen, held, rareness);
                for (int row : chosen(rows, place -> folds[place] == apart)) {
                    margins.add(fitted.margin(machine.texts().get(row)));
                    truths.add(held[row]);
                }
            }
        }
        boolean[] truth = new boolean[truths.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = truths.get(i);
        }
        return Platt.fit(margins.stream().mapToDouble(Double::doubleValue).toArray(), truth);
    }

    private static int[] chosen(int[] rows, IntPredicate places) {
        return IntStream.range(0, rows.length)
                .filter(places)
                .map(place -> rows[place])
                .toArray();
    }
}
