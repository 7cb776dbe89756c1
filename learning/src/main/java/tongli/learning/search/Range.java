package tongli.learning.search;

import java.util.List;
import java.util.random.RandomGenerator;
import tongli.core.Require;

/**
 * Where a setting is drawn from: some values, or all between two, evenly or, where the larger is ten times the smaller and more, evenly
 * by their logarithms (Bergstra and Bengio, JMLR 2012).
 *
 * @param values to choose from; if empty, all from {@code low} to {@code high}
 */
public record Range(Knob knob, double low, double high, List<Double> values) {
    private static final String BETWEEN = "..";
    private static final double WIDE = 10;

    public Range {
        values = List.copyOf(values);
        Require.inRange(knob.code(), low, knob.low(), knob.high());
        Require.inRange(knob.code(), high, low, knob.high());
        for (double value : values) {
            Require.inRange(knob.code(), value, low, high);
            if (knob.isWhole() && value != Math.rint(value)) {
                throw new IllegalArgumentException("%s is %s; it must be a whole number".formatted(knob.code(), value));
            }
        }
    }

    /**
     * @param text such as {@code 1e-4..5e-3}, {@code 4/8/16} or {@code 32}
     * @throws IllegalArgumentException if it is none of those, or lies where the setting cannot
     */
    public static Range parse(Knob knob, String text) {
        try {
            int between = text.indexOf(BETWEEN);
            if (between >= 0) {
                return new Range(
                        knob,
                        Double.parseDouble(text.substring(0, between)),
                        Double.parseDouble(text.substring(between + BETWEEN.length())),
                        List.of());
            }
            List<Double> values =
                    List.of(text.split("/", -1)).stream().map(Double::valueOf).toList();
            return new Range(
                    knob,
                    values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                    values.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
                    values);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is \"%s\"; give two numbers such as 0.001..0.01, or some such as 8/16/32"
                            .formatted(knob.code(), text),
                    e);
        }
    }

    double draw(RandomGenerator random) {
        if (!values.isEmpty()) {
            return values.get(random.nextInt(values.size()));
        }
        double share = random.nextDouble();
        double drawn = low > 0 && high / low >= WIDE ? low * Math.pow(high / low, share) : low + share * (high - low);
        double inside = Math.min(high, Math.max(low, drawn));
        return knob.isWhole() ? Math.rint(inside) : inside;
    }
}
