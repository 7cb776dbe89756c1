package tongli.cli.learn;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.learning.augment.Augmentation;

/** Whether and how training texts are varied. A mixin for commands. */
final class AugmentChoice {
    /** The options of this choice. */
    static final List<String> OPTIONS = List.of("--augment", "--strength", "--copies");

    @Option(
            names = "--augment",
            paramLabel = "eda|synonym",
            description =
                    "Train on variants of the training texts too: synonym replaces words by what lies near them in "
                            + "the encoder's table; eda also puts in, swaps and leaves out words. In "
                            + "Chinese a word is a single sign. Texts to tune on stay as they are.")
    private Augmentation.@Nullable Kind kind;

    @Option(
            names = "--strength",
            defaultValue = "0.1",
            description = "Of --augment: share of a text's words that change (default: ${DEFAULT-VALUE}).")
    private double strength;

    @Option(
            names = "--copies",
            defaultValue = "1",
            description = "Of --augment: variants of each text (default: ${DEFAULT-VALUE}).")
    private int copies;

    /** @throws ParameterException if a number is out of range, or goes with nothing */
    void check(CommandSpec spec) {
        if (kind == null) {
            Unfit.refuse(spec, OPTIONS, "goes with --augment; leave it out, or add --augment eda.");
        }
        InRange.check(spec, "--strength", strength, 0.01, 0.5);
        InRange.check(spec, "--copies", copies, 1, 16);
    }

    Optional<Augmentation> augmentation() {
        return Optional.ofNullable(kind).map(chosen -> new Augmentation(chosen, strength, copies));
    }
}
