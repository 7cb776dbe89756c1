package tongli.learning.finetune;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import tongli.learning.encoder.Scalars;
import tongli.perception.text.EncoderTokenizer;

/** The training texts that have twins, and how far a batch's logits lie from those of their twins. Immutable. */
final class FairPairs {
    private final double weight;
    private final Map<Tokens, List<Tokens>> twins;

    private FairPairs(double weight, Map<Tokens, List<Tokens>> twins) {
        this.weight = weight;
        this.twins = twins;
    }

    /**
     * @param limit of a text in tokens
     * @throws IllegalArgumentException if no text has a twin
     */
    static FairPairs of(List<Tokens> training, Fairness fairness, EncoderTokenizer tokenizer, int limit) {
        List<List<TaskText>> found =
                fairness.twins(training.stream().map(Tokens::of).toList());
        Map<Tokens, List<Tokens>> twins = new IdentityHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            if (!found.get(i).isEmpty()) {
                twins.put(training.get(i), Tokens.of(found.get(i), tokenizer, limit));
            }
        }
        if (twins.isEmpty()) {
            throw new IllegalArgumentException(
                    "no text to learn from has a word of --fair-slices; give lists of words that the texts have");
        }
        return new FairPairs(fairness.weight(), twins);
    }

    /** How many texts have twins. */
    int size() {
        return twins.size();
    }

    /** All twins. */
    List<Tokens> all() {
        return twins.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The weight times the sum over the batch's pairs of the mean distance of their logits, over the number of texts in the batch. Which twin of
     * several stands for a text is drawn by the engine, which the place in training has seeded.
     *
     * @param logits of the batch, one array a head of shape (batch, labels)
     * @param network the logits of other texts, of the same shapes
     * @return empty where no text of the batch has a twin
     */
    Stream<NDArray> penalty(
            NDList logits, List<Tokens> batch, Function<List<Tokens>, NDList> network, NDManager memory) {
        List<Integer> rows = new ArrayList<>();
        List<Tokens> others = new ArrayList<>();
        float[] drawn = memory.randomUniform(0, 1, new Shape(batch.size())).toFloatArray();
        for (int row = 0; row < batch.size(); row++) {
            List<Tokens> of = twins.getOrDefault(batch.get(row), List.of());
            if (!of.isEmpty()) {
                rows.add(row);
                others.add(of.get(Math.min(of.size() - 1, (int) (drawn[row] * of.size()))));
            }
        }
        if (rows.isEmpty()) {
            return Stream.empty();
        }
        NDArray chosen = memory.create(selection(rows, batch.size()), new Shape(rows.size(), batch.size()));
        NDList answers = network.apply(others);
        List<NDArray> distances = new ArrayList<>();
        for (int head = 0; head < logits.size(); head++) {
            long labels = logits.get(head).getShape().get(1);
            NDArray distance =
                    chosen.matMul(logits.get(head)).sub(answers.get(head)).abs().sum();
            distances.add(Scalars.times(distance, weight / (labels * (double) batch.size())));
        }
        return distances.stream();
    }

    /** One row a pair, with a 1 where its text stands in the batch. */
    private static float[] selection(List<Integer> rows, int batch) {
        float[] selection = new float[rows.size() * batch];
        for (int i = 0; i < rows.size(); i++) {
            selection[i * batch + rows.get(i)] = 1;
        }
        return selection;
    }
}
