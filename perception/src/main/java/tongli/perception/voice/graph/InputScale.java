package tongli.perception.voice.graph;

import java.util.List;
import tongli.core.Require;
import tongli.perception.encoder.GraphBuilder;
import tongli.perception.encoder.Tensor;

/**
 * Brings numbers to one scale: standard deviations from the mean, {@value #FARTHEST} at most.
 *
 * @param mean one a number
 * @param deviation as many; above 0
 * @param zeroIsMissing whether a 0 says that there was nothing to measure, and so stays one
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
public record InputScale(float[] mean, float[] deviation, boolean zeroIsMissing) {
    static final float FARTHEST = 4;
    /** Types of numbers as ONNX counts them. */
    private static final int FLOAT = 1;

    private static final int BOOL = 9;

    public InputScale {
        if (mean.length != deviation.length) {
            throw new IllegalArgumentException("%d means and %d deviations".formatted(mean.length, deviation.length));
        }
        for (float one : deviation) {
            Require.inRange("deviation", one, Float.MIN_NORMAL, Float.MAX_VALUE);
        }
    }

    /** Of one row. @return the caller's own */
    public float[] of(float[] row) {
        float[] scaled = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            boolean missing = zeroIsMissing && row[i] == 0;
            float away = (row[i] - mean[i]) / deviation[i];
            scaled[i] = missing ? 0 : Math.max(-FARTHEST, Math.min(FARTHEST, away));
        }
        return scaled;
    }

    /** @param rows shape (rows, width) @return the same shape */
    String write(GraphBuilder graph, String name, String rows) {
        String away = graph.node("Sub", List.of(rows, graph.floats(name + ".mean", new Tensor(mean, 1, mean.length))));
        String scaled = graph.node(
                "Div", List.of(away, graph.floats(name + ".deviation", new Tensor(deviation, 1, deviation.length))));
        String held = graph.node("Clip", List.of(scaled, graph.number(-FARTHEST), graph.number(FARTHEST)));
        if (!zeroIsMissing) {
            return held;
        }
        String measured = graph.node("Cast", List.of(rows), GraphBuilder.integer("to", BOOL));
        return graph.node(
                "Mul", List.of(held, graph.node("Cast", List.of(measured), GraphBuilder.integer("to", FLOAT))));
    }
}
