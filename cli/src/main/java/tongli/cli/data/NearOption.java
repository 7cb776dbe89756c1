package tongli.cli.data;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.learning.data.Likeness;

/** The options {@code --near} and {@code --exact}. A mixin for commands. */
final class NearOption {
    @Option(
            names = "--near",
            paramLabel = "SHARE",
            description =
                    "From which share two are near: of common runs of four letters in texts, 0.5 to 1 (default: 0.8);"
                            + " of equal bits of the fingerprints of recordings, 0.65 to 1 (default: 0.75), or pictures, 0.8 to 1"
                            + " (default: 0.9).")
    private @Nullable Double near;

    @Option(
            names = "--exact",
            description = "Only the same counts: equal texts, but for case and spaces; equal samples; equal pixels.")
    private boolean exact;

    <T> Likeness<T> of(CommandSpec spec, Content<T> content) {
        double share = near == null ? content.near() : near;
        if (!(share >= content.lowestNear() && share <= 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--near is %s; it must be from %s to 1.".formatted(share, content.lowestNear()));
        }
        return content.likeness(exact ? OptionalDouble.empty() : OptionalDouble.of(share));
    }
}
