package tongli.learning.recurrent;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.core.Require;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/**
 * How large a recurrent network is, and which tokens have a vector of their own.
 *
 * @param bothWays whether the text is read from its last token too
 * @param tokens ids with a vector of their own, rising; all others share one
 * @param width of a token's vector, 1 to 1024
 * @param units of the memory, each way, 1 to 1024
 * @param dropout of the vectors and before the head, [0, 0.9]
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
public record RecurrentShape(boolean bothWays, int[] tokens, int width, int units, double dropout) {
    /** What lets news in, keeps what was, and lets out; columns of the weights in this order, then those of the news. */
    static final int DOORS = 3;

    private static final int KEEPING = 1;

    public RecurrentShape {
        Require.inRange("tokens", tokens.length, 1, 1_000_000);
        Require.inRange("width", width, 1, 1024);
        Require.inRange("units", units, 1, 1024);
        Require.inRange("dropout", dropout, 0, 0.9);
    }

    List<String> directions() {
        return bothWays ? List.of("forward", "backward") : List.of("forward");
    }

    /** Every weight's axes by name, in a fixed order. */
    Map<String, long[]> shapes(TaskHead head) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        shapes.put("embeddings.weight", new long[] {tokens.length + 1L, width});
        for (String direction : directions()) {
            String name = "lstm." + direction + ".";
            long columns = (DOORS + 1L) * units;
            shapes.put(name + "input.weight", new long[] {width, columns});
            shapes.put(name + "state.weight", new long[] {units, columns});
            shapes.put(name + "bias", new long[] {columns});
        }
        int labels = head.labels().size();
        shapes.put(
                "head." + head.name() + ".weight",
                new long[] {(long) directions().size() * units, labels});
        shapes.put("head." + head.name() + ".bias", new long[] {labels});
        return shapes;
    }

    /** Weights to begin with: drawn anew; biases 0, but 1 for the doors that keep (Gers et al., Neural Computation, 2000). */
    public Map<String, Tensor> initial(TaskHead head, long seed) {
        Random random = new Random(seed);
        Map<String, Tensor> initial = new LinkedHashMap<>();
        shapes(head).forEach((name, axes) -> {
            double deviation = name.endsWith(".bias") ? 0 : name.startsWith("embeddings") ? 0.1 : 1 / Math.sqrt(units);
            float[] values = new float[Tensor.sizeOf(axes)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (deviation * random.nextGaussian());
            }
            if (name.startsWith("lstm.") && name.endsWith(".bias")) {
                Arrays.fill(values, KEEPING * units, (KEEPING + 1) * units, 1);
            }
            initial.put(name, new Tensor(values, axes));
        });
        return initial;
    }

    /** The row of each token's vector: 0 for those without one of their own. */
    long[] places(long[] ids) {
        long[] places = new long[ids.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = Math.max(0, 1 + Arrays.binarySearch(tokens, (int) ids[i]));
        }
        return places;
    }

    /** Each row from its last real token to its first, padding behind as before. */
    static long[] turned(long[] ids, long[] real, int length) {
        long[] turned = ids.clone();
        for (int row = 0; row < ids.length; row += length) {
            int own = 0;
            while (own < length && real[row + own] == 1) {
                own++;
            }
            for (int i = 0; i < own; i++) {
                turned[row + i] = ids[row + own - 1 - i];
            }
        }
        return turned;
    }
}
