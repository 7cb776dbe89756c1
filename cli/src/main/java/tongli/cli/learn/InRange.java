package tongli.cli.learn;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses numbers that make no sense before any work begins. */
final class InRange {
    private InRange() {}

    /** @param value that was given, if any was @throws ParameterException if it lies outside [low, high], or is no number */
    static void check(CommandSpec spec, String option, @Nullable Number value, double low, double high) {
        if (value != null && !(value.doubleValue() >= low && value.doubleValue() <= high)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s is %s; give a number from %s to %s, or leave it out for what is usual."
                            .formatted(option, value, plain(low), plain(high)));
        }
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound)
                ? String.format(Locale.ROOT, "%,d", (long) bound)
                : new BigDecimal(Double.toString(bound)).stripTrailingZeros().toPlainString();
    }
}
