package tongli.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes every number with a fraction to four decimals, as a person would: without the tail that binary fractions and
 * sums of them leave. JSON that was read and is written again keeps its numbers.
 */
final class RoundedNumbers extends SimpleModule {
    private static final double STEPS = 10_000;
    /** Beyond it, hundredths of a step are no longer exact, and nobody minds them. */
    private static final double LARGEST = 1e11;

    RoundedNumbers() {
        super("rounded-numbers");
        addSerializer(Double.class, new OfOne());
        addSerializer(double.class, new OfOne());
        addSerializer(double[].class, new OfMany());
    }

    private static double rounded(double value) {
        return Math.abs(value) < LARGEST ? Math.round(value * STEPS) / STEPS : value;
    }

    private static final class OfOne extends StdSerializer<Double> {
        OfOne() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            json.writeNumber(rounded(value));
        }
    }

    private static final class OfMany extends StdSerializer<double[]> {
        OfMany() {
            super(double[].class);
        }

        @Override
        public void serialize(double[] values, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            for (double value : values) {
                json.writeNumber(rounded(value));
            }
            json.writeEndArray();
        }
    }
}
