package tongli.cli.express;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.expression.Feeling;
import tongli.expression.Prosody;

/** What is felt: {@code --emotion} and {@code --strength}, or {@code --affect}. A mixin for commands. */
final class FeelingOption {

    @Option(
            names = "--emotion",
            paramLabel = "EMOTION",
            description = "What is felt: joy, sadness, anger, fear, disgust, surprise or neutral (default).")
    private @Nullable BasicEmotion emotion;

    @Option(names = "--strength", paramLabel = "0..1", description = "How strongly (default: 1).")
    private @Nullable Double strength;

    @Option(
            names = "--affect",
            paramLabel = "V,A,D",
            split = ",",
            description = "Instead: valence, arousal and dominance, each from -1 to 1, as in --affect=-0.5,0.7,0.")
    private double @Nullable [] affect;

    /** @throws ParameterException if both an emotion and affect are given, or a number is out of range */
    void check(CommandSpec spec) {
        if (affect != null && (emotion != null || strength != null)) {
            throw new ParameterException(
                    spec.commandLine(), "--affect says already what is felt; leave --emotion and --strength out.");
        }
        if (affect != null && affect.length != 3) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--affect has %d numbers; give three, as in --affect=-0.5,0.7,0.".formatted(affect.length));
        }
        try {
            prosody();
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), outOfRange.getMessage() + ".", outOfRange);
        }
    }

    /** Shares that sum to 1. */
    Map<BasicEmotion, Double> mixture() {
        return affect == null ? feeling().mixture() : Feeling.mixture(affectGiven(affect));
    }

    Prosody prosody() {
        return affect == null ? Prosody.of(feeling().mixture()) : Prosody.of(affectGiven(affect));
    }

    private Feeling feeling() {
        return new Feeling(emotion == null ? BasicEmotion.NEUTRAL : emotion, strength == null ? 1 : strength);
    }

    private static Affect affectGiven(double[] numbers) {
        return new Affect(numbers[0], numbers[1], numbers[2]);
    }
}
