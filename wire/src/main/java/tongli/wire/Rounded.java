package tongli.wire;

import java.util.List;

/** Numbers as a person would write them: the sums of hundredths without the tail of binary fractions. */
final class Rounded {
    private static final double STEPS = 10_000;

    private Rounded() {}

    static double of(double value) {
        return Math.round(value * STEPS) / STEPS;
    }

    static List<Double> of(List<Double> values) {
        return values.stream().map(Rounded::of).toList();
    }
}
