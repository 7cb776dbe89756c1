package tongli.cli.scenario;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How the line of a learner is broken, beside its colour: five that tell apart without one.
 *
 * @param lengths of dash and gap in turn, in pixels; empty for a line unbroken
 */
record TrustDash(List<Float> lengths) {
    private static final List<TrustDash> ALL = List.of(
            new TrustDash(List.of()),
            new TrustDash(List.of(10f, 6f)),
            new TrustDash(List.of(2f, 5f)),
            new TrustDash(List.of(14f, 5f, 3f, 5f)),
            new TrustDash(List.of(20f, 4f)));
    private static final float WIDTH = 2.5f;

    static TrustDash of(int learner) {
        return ALL.get(learner % ALL.size());
    }

    BasicStroke stroke() {
        if (lengths.isEmpty()) {
            return new BasicStroke(WIDTH);
        }
        float[] dash = new float[lengths.size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = lengths.get(i);
        }
        return new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** As SVG's {@code stroke-dasharray} takes it. */
    String svg() {
        return lengths.isEmpty()
                ? "none"
                : lengths.stream()
                        .map(length -> String.format(Locale.ROOT, "%.0f", length))
                        .collect(Collectors.joining(" "));
    }
}
