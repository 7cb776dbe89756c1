package tongli.cli.data;

import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.learning.corpus.NearTexts;
import tongli.learning.data.Likeness;

/** The options {@code --near} and {@code --exact}. A mixin for commands. */
final class NearOption {
    @Option(
            names = "--near",
            defaultValue = "0.8",
            paramLabel = "SHARE",
            description = "From which share of common runs of four letters two texts are near, 0.5 to 1 (default:"
                    + " ${DEFAULT-VALUE}).")
    private double near = NearTexts.NEAR;

    @Option(names = "--exact", description = "Only equal texts count, but for case and spaces; near ones do not.")
    private boolean exact;

    Likeness<String> texts(CommandSpec spec) {
        if (!(near >= NearTexts.LOWEST && near <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--near is %s; it must be from %s to 1.".formatted(near, NearTexts.LOWEST));
        }
        return Likeness.ofTexts(exact ? OptionalDouble.empty() : OptionalDouble.of(near));
    }
}
